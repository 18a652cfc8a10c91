/** What TeX reads as an instruction, written as the character. Braces must balance even behind a backslash. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '\u00A0': '~',
};

/** With those, characters that TeX would draw together with the one before as another: a dash, a quotation mark. */
const special = /[\\{}~^<>|&%$#_\u00A0]|(?<=-)-|(?<=')'|(?<=[`?!])`|(?<=,),/g;

/** A text on one line for a field of BibTeX: shown as it is, in UTF-8. */
export function escapeTex(text: string): string {
  return text.replace(special, (character) => commands[character] ?? `{}${character}`);
}

/** Words, those with inner points, hyphens and apostrophes whole: "U.S", "Seoul-Tokyo". */
const words = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[.'’-](?=[\p{L}\p{N}]))*/gu;

/** Escapes a text and puts words with a capital in braces, the first one where it has another than its first letter. */
function protectCapitals(text: string, isStart: boolean): string {
  let written = '';
  let done = 0;
  for (const { 0: word, index } of text.matchAll(words)) {
    const kept = isStart && index === 0 ? word.slice(1) : word;
    if (!/[\p{Lu}\p{Lt}]/u.test(kept)) continue;
    written += `${escapeTex(text.slice(done, index))}{${word}}`;
    done = index + word.length;
  }
  return written + escapeTex(text.slice(done));
}

// The marks that CSL allows in titles (https://docs.citationstyles.org, "Rich text").
const marks: ReadonlyMap<string, string> = new Map([
  ['<i>', '\\textit{'],
  ['<b>', '\\textbf{'],
  ['<sup>', '\\textsuperscript{'],
  ['<sub>', '\\textsubscript{'],
  ['<sc>', '\\textsc{'],
  ['<span style="font-variant:small-caps;">', '\\textsc{'],
  ['<span style="font-variant: small-caps;">', '\\textsc{'],
  ['<span class="nocase">', '{'],
]);
const mark = /(<\/?(?:i|b|sup|sub|sc|span)>|<span (?:style="font-variant: ?small-caps;"|class="nocase")>)/;

/** The text in pieces, every other one a mark; whole where the marks do not nest, or are around nothing. */
function pieces(text: string): string[] {
  const found = text.split(mark);
  const open: string[] = [];
  for (const [at, tag] of found.entries()) {
    if (at % 2 === 0) continue;
    const before = found[at - 1] === '' ? (found[at - 2] ?? '') : '';
    if (marks.has(tag)) open.push(`</${/[a-z]+/.exec(tag)?.[0] ?? ''}>`);
    else if (open.pop() !== tag || marks.has(before)) return [text];
  }
  return open.length === 0 ? found : [text];
}

/**
 * A title for a field of BibTeX. Records hold titles as they are to be shown, while styles that write English titles in
 * small letters expect capitals that must stay in braces.
 *
 * @param english whether the work is in English, or its language is not known
 */
export function escapeTitle(text: string, english: boolean): string {
  return pieces(text)
    .map((piece, at) => {
      if (at % 2 === 1) return marks.get(piece) ?? '}';
      return english ? protectCapitals(piece, at === 0) : escapeTex(piece);
    })
    .join('');
}

/** An item of a list of publishers, places and the like, which are parted by "and". */
export function escapeItem(text: string): string {
  return /\band\b|^others$/i.test(text) ? `{${escapeTex(text)}}` : escapeTex(text);
}
