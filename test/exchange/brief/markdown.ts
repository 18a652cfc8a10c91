/** What Markdown means in a text of ours, read by the rules of CommonMark and of footnotes. */
export interface Read {
  /** Addresses of links, in order. */
  readonly links: readonly string[];
  /** Numbers of footnotes that are referred to, in order, with repeats. */
  readonly marks: readonly number[];
  /** Lines of the footnotes by number. */
  readonly notes: ReadonlyMap<number, string>;
  readonly headings: readonly string[];
  /** Lines of lists, with their depth. */
  readonly items: readonly { readonly depth: number; readonly text: string }[];
  readonly paragraphs: readonly string[];
}

const special = /[\\`_{}[\]<>#|~&^$!*]/;

/** Reads one line's inner text; throws where a character means something that we never write. */
function readInline(text: string, links: string[], marks: number[]): string {
  let plain = '';
  let open = '';
  if (/^(?:[-+=]|\d{1,9}[.)])(?:\s|$)/.test(text)) throw new Error(`a list in ${text}`);
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const escaped = /^\\[!-/:-@[-`{-~]/.exec(rest)?.[0];
    const link = /^<((?:https?|mailto):[^\s<>\p{Cc}]*)>/u.exec(rest);
    const mark = /^\[\^(\d+)\]/.exec(rest);
    const stars = /^\*+/.exec(rest)?.[0];
    if (escaped !== undefined) plain += escaped.slice(1);
    else if (link) links.push(link[1] ?? '');
    else if (mark) marks.push(Number(mark[1]));
    else if (stars !== undefined) {
      if (stars.length > 2 || (open !== '' && open !== stars)) throw new Error(`stars in ${text}`);
      // What opens must stand before a word, what closes behind one.
      const beside = open === '' ? text[at + stars.length] : text[at - 1];
      if (beside === undefined || /\s/.test(beside)) throw new Error(`loose stars in ${text}`);
      open = open === '' ? stars : '';
    } else if (/^(?:https?:\/\/|www\.|@)/i.test(rest)) throw new Error(`an address in ${text}`);
    else if (special.test(rest[0] ?? '')) throw new Error(`a bare ${rest[0]} in ${text}`);
    else plain += rest[0];
    at += (escaped ?? link?.[0] ?? mark?.[0] ?? stars ?? ' ').length;
  }
  if (open !== '') throw new Error(`open stars in ${text}`);
  return plain;
}

/** Reads a brief; throws where it holds anything but headings, paragraphs, lists, emphasis, links and footnotes. */
export function readBrief(text: string): Read {
  const links: string[] = [];
  const marks: number[] = [];
  const notes = new Map<number, string>();
  const headings: string[] = [];
  const items: { depth: number; text: string }[] = [];
  const paragraphs: string[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(line)) throw new Error(`control characters in ${line}`);
    const [, before = '', inner = ''] = /^(#{1,2} |(?: {2}){0,2}- |\[\^\d+\]: |)(.*)$/u.exec(line) ?? [];
    const plain = readInline(inner, links, marks);
    const note = /\d+/.exec(before)?.[0];
    if (note !== undefined) {
      if (notes.has(Number(note))) throw new Error(`note ${note} twice`);
      notes.set(Number(note), plain);
    } else if (before.startsWith('#')) headings.push(`${before}${plain}`);
    else if (before.endsWith('- ')) items.push({ depth: before.length / 2 - 1, text: plain });
    else if (/^\s/.test(line)) throw new Error(`an indented line: ${line}`);
    else paragraphs.push(plain);
  }
  return { links, marks, notes, headings, items, paragraphs };
}
