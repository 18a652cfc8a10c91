/** Names a pair of entities, whichever way round they are given: no id holds a line break. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

/** Names of pairs, as the view lists them. */
export function pairKeys(pairs: Iterable<readonly [string, string]>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [one, other] of pairs) keys.add(pairKey(one, other));
  return keys;
}
