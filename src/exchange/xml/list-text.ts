/** What stands between quotes, or up to the next comma. */
const item = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^,]*))\s*(?:,|$)/gsy;

function bracketed(inner: string): string[] {
  if (inner.trim() === '') return [];
  const items: string[] = [];
  item.lastIndex = 0;
  while (item.lastIndex < inner.length) {
    const found = item.exec(inner);
    if (!found) return inner.split(',').map((part) => part.trim());
    items.push((found[1] ?? found[2])?.replace(/\\(.)/gs, '$1') ?? (found[3] ?? '').trim());
  }
  return items;
}

/** A list of GEXF: `[a, b]` or `["a", 'b']` of 1.3, `a|b` of 1.2, or `a, b` as others write it. */
export function listOf(text: string): string[] {
  const found = text.trim();
  if (found.startsWith('[') && found.endsWith(']')) return bracketed(found.slice(1, -1));
  if (found === '') return [];
  return found.split(found.includes('|') ? '|' : ',').map((part) => part.trim());
}

/** A list as GEXF 1.3 has it; texts are quoted, with `\` before quotes and itself. */
export function listText(values: readonly (string | number | boolean)[]): string {
  const items = values.map((value) =>
    typeof value === 'string' ? `"${value.replace(/["\\]/g, '\\$&')}"` : numberText(value),
  );
  return `[${items.join(', ')}]`;
}

/** A number or boolean; minus nought keeps its sign. */
export function numberText(value: number | boolean): string {
  return Object.is(value, -0) ? '-0' : String(value);
}
