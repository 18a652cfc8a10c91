/** A tag in the usual case: `zh-Hant-TW` (RFC 5646, section 2.1.1). */
export function usualCase(tag: string): string {
  const parts = tag.toLowerCase().split('-');
  return parts
    .map((part, at) => {
      // After a single letter, as in `en-x-us`, subtags mean something else.
      if (at === 0 || parts[at - 1]?.length === 1) return part;
      if (part.length === 2) return part.toUpperCase();
      return part.length === 4 ? part.charAt(0).toUpperCase() + part.slice(1) : part;
    })
    .join('-');
}

/**
 * The tags under which texts of these languages stand as literals. RDF tells tags apart without case: a tag that differs
 * from an earlier one in case alone gets a private subtag, `en-x-2`. What the tags were is known from the list alone.
 */
export function literalTags(tags: readonly string[]): string[] {
  const taken = new Set<string>();
  return tags.map((tag, at) => {
    const lower = tag.toLowerCase();
    let made = lower;
    for (let number = at + 1; taken.has(made); number += 1) made = `${lower}-x-${number}`;
    taken.add(made);
    return made;
  });
}

/** Texts by language as a language map; `order` where literals alone would not keep the tags as they are. */
export function languageMap(texts: Readonly<Record<string, string>>): {
  readonly map: Readonly<Record<string, string>>;
  readonly order?: readonly string[];
} {
  const tags = Object.keys(texts);
  const made = literalTags(tags);
  const map = Object.fromEntries(
    tags.map((tag, at) => [made[at] === tag.toLowerCase() ? tag : made[at], texts[tag]]),
  );
  return tags.length > 1 || tags.some((tag) => tag !== usualCase(tag)) ? { map, order: tags } : { map };
}

/**
 * Texts by language out of literals.
 * @param literals by tag in lower case
 * @param order the tags as they were written, where that was said
 */
export function textsOf(
  literals: ReadonlyMap<string, string>,
  order: readonly string[],
): Readonly<Record<string, string>> {
  const left = new Map(literals);
  const texts = new Map<string, string>();
  const tags = [...new Set(order)];
  for (const [at, made] of literalTags(tags).entries()) {
    const text = left.get(made);
    const tag = tags[at];
    if (text === undefined || tag === undefined) continue;
    texts.set(tag, text);
    left.delete(made);
  }
  for (const [made, text] of left) if (!texts.has(usualCase(made))) texts.set(usualCase(made), text);
  return Object.fromEntries(texts);
}
