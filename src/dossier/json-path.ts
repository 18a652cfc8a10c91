/** Keys and positions from the root of a document. */
export type PathParts = readonly (string | number)[];

/**
 * A place in a document, from its last part to the root: checks make one for every claim and citation, and read it only where
 * something is wrong.
 */
export interface Trail {
  readonly up: Trail | null;
  readonly part: string | number;
}

/** The place below another; below the root where that is null. */
export function under(up: Trail | null, part: string | number, ...further: PathParts): Trail {
  let trail: Trail = { up, part };
  for (const next of further) trail = { up: trail, part: next };
  return trail;
}

/** The parts of a place, from the root on. */
export function partsOf(trail: Trail): PathParts {
  const parts: (string | number)[] = [];
  for (let at: Trail | null = trail; at !== null; at = at.up) parts.push(at.part);
  return parts.reverse();
}

/** JSONPath of a value (RFC 9535): `$.ties[3].claims[0].when`; keys that are no plain names stand in brackets. */
export function jsonPath(parts: PathParts): string {
  let path = '$';
  for (const part of parts) {
    if (typeof part === 'number') path += `[${part}]`;
    else if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(part)) path += `.${part}`;
    else path += `[${JSON.stringify(part)}]`;
  }
  return path;
}

/** The value at a path of parsed JSON; undefined where there is none. Own keys only. */
export function valueAt(root: unknown, parts: PathParts): unknown {
  let value: unknown = root;
  for (const part of parts) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

/** Id of the record that a path leads into, and of the claim after a slash; undefined where there is none. */
export function recordIdAt(root: unknown, parts: PathParts): string | undefined {
  const [table, at, inner, claimAt] = parts;
  if ((table !== 'entities' && table !== 'ties' && table !== 'sources') || typeof at !== 'number')
    return undefined;
  const id = valueAt(root, [table, at, 'id']);
  if (typeof id !== 'string') return undefined;
  if (inner !== 'claims' || typeof claimAt !== 'number') return id;
  const claim = valueAt(root, [table, at, 'claims', claimAt, 'id']);
  return typeof claim === 'string' ? `${id}/${claim}` : id;
}
