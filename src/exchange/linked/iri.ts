/**
 * Any text as part of an IRI, each text another one: percent-encoded as UTF-8; half of a surrogate pair, which has no
 * UTF-8, as `~` and its code.
 */
export function encodePart(text: string): string {
  return text
    .split(/([\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF])/)
    .map((part) => {
      const lone = part.length === 1 && /[\uD800-\uDFFF]/.test(part);
      return lone ? `~${part.charCodeAt(0).toString(16)}` : encodeURIComponent(part).replaceAll('~', '%7E');
    })
    .join('');
}

/** The text that {@link encodePart} made this of; as it stands where it was made of none. */
export function decodePart(part: string): string {
  try {
    return part
      .split(/(~[0-9a-f]{4})/)
      .map((each) =>
        /^~[0-9a-f]{4}$/.test(each)
          ? String.fromCharCode(Number.parseInt(each.slice(1), 16))
          : decodeURIComponent(each),
      )
      .join('');
  } catch {
    return part;
  }
}

/** Makes the IRIs of one dossier's records. */
export function irisOf(dossier: string) {
  const base = `urn:entente:dossier:${encodePart(dossier)}`;
  const of = (type: string, ...ids: readonly string[]) => [base, type, ...ids.map(encodePart)].join(':');
  return {
    dossier: base,
    /** Entities and ties share one namespace. */
    record: (id: string) => of('record', id),
    source: (id: string) => of('source', id),
    entityKind: (id: string) => of('entity-kind', id),
    tieKind: (id: string) => of('tie-kind', id),
    claim: (owner: string, id: string, at: number) => of('claim', owner, id, String(at)),
    citation: (owner: string, claim: string, at: number, index: number) =>
      of('citation', owner, claim, String(at), String(index)),
    passage: (source: string, index: number) => of('passage', source, String(index)),
  };
}
export type Iris = ReturnType<typeof irisOf>;
