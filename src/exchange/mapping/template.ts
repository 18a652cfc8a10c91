import type { Row } from './read-rows';

/** Reads one thing of a row: the cell as it is, or what is known by it. */
export interface Cell {
  /** As it stands, codes for "unknown" too; '' where there is none. */
  raw(row: Row): string;
  /** '' where it stands for nothing known. */
  known(row: Row): string;
}

/** Finds what a name in braces stands for; null where there is no such column. */
export type Resolver = (name: string) => Cell | null;

/** A template, ready to be filled in. */
export interface Filled {
  /** The text for a row; null where a needed column is empty. */
  known(row: Row): string | null;
  /** The same with cells as they are: never null. */
  raw(row: Row): string;
  /** Name of the first needed column that is empty in a row. */
  lacking(row: Row): string;
}

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'cell'; readonly name: string }
  | { readonly kind: 'group'; readonly parts: readonly Part[] };

const token = /\{\{|\}\}|\[\[|\]\]|\{([^{}]+)\}|[{}[\]]|[^{}[\]]+/g;

/** The parts of a template; null where its braces or brackets do not pair. */
export function parseTemplate(template: string): readonly Part[] | null {
  const outer: Part[] = [];
  let group: Part[] | null = null;
  for (const [found, name] of template.matchAll(token)) {
    const into = group ?? outer;
    if (name !== undefined) into.push({ kind: 'cell', name });
    else if (found === '[') {
      if (group !== null) return null;
      group = [];
    } else if (found === ']') {
      if (group === null) return null;
      outer.push({ kind: 'group', parts: group });
      group = null;
    } else if (found === '{' || found === '}') return null;
    else into.push({ kind: 'text', text: /^(\{\{|\}\}|\[\[|\]\])$/.test(found) ? found.charAt(0) : found });
  }
  return group === null ? outer : null;
}

/** One part, bound to its column. A text asks for nothing; a group is '' where one of its columns is empty. */
interface Bound extends Cell {
  readonly name: string | null;
}

function bindPart(part: Part, resolve: Resolver, missing: (name: string) => void): Bound {
  if (part.kind === 'text') return { name: null, raw: () => part.text, known: () => part.text };
  if (part.kind === 'cell') {
    const cell = resolve(part.name);
    if (cell !== null)
      return { name: part.name, raw: (row) => cell.raw(row), known: (row) => cell.known(row) };
    missing(part.name);
    return { name: part.name, raw: () => '', known: () => '' };
  }
  const parts = part.parts.map((each) => bindPart(each, resolve, missing));
  const join = (row: Row, how: 'raw' | 'known'): string => {
    let text = '';
    for (const each of parts) {
      const piece = each[how](row);
      if (piece === '' && each.name !== null) return '';
      text += piece;
    }
    return text;
  };
  return { name: null, raw: (row) => join(row, 'raw'), known: (row) => join(row, 'known') };
}

/**
 * Binds a template to the columns of a file.
 * @param missing is told each name that no column has
 * @returns null where the template is not well formed
 */
export function bindTemplate(
  template: string,
  resolve: Resolver,
  missing: (name: string) => void,
): Filled | null {
  const parts = parseTemplate(template)?.map((part) => bindPart(part, resolve, missing));
  if (parts === undefined) return null;
  return {
    known: (row) => {
      let text = '';
      for (const part of parts) {
        const piece = part.known(row);
        if (piece === '' && part.name !== null) return null;
        text += piece;
      }
      const whole = text.trim();
      return whole === '' ? null : whole;
    },
    raw: (row) => parts.map((part) => part.raw(row)).join(''),
    lacking: (row) => parts.find((part) => part.name !== null && part.known(row) === '')?.name ?? '',
  };
}
