import type { Mapping, TableRule } from '../../schema/mapping';

/** True where a name fits a pattern with `*` and `?`, case aside. Takes at most the product of their lengths. */
export function fitsPattern(name: string, pattern: string): boolean {
  const text = name.toLowerCase();
  const wanted = pattern.toLowerCase();
  let at = 0;
  let to = 0;
  let star = -1;
  let retry = 0;
  while (at < text.length) {
    const next = wanted[to];
    if (next === '*') {
      star = to;
      retry = at;
      to += 1;
    } else if (next === '?' || (next !== undefined && next === text[at])) {
      at += 1;
      to += 1;
    } else if (star >= 0) {
      // The last star takes one character more.
      retry += 1;
      at = retry;
      to = star + 1;
    } else return false;
  }
  while (wanted[to] === '*') to += 1;
  return to === wanted.length;
}

/** The table that a file is of: the first whose pattern its name fits, folders aside. */
export function tableOfFile(mapping: Mapping, name: string): TableRule | undefined {
  const base = name.split(/[\\/]/).at(-1) ?? name;
  return mapping.tables.find(({ file }) => fitsPattern(base, file));
}
