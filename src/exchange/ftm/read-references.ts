import type { Reference } from '../property-graph';
import type { FtmEntity } from './entities';

/** Properties that say where an entity was read, and who says so. */
const sourceKeys = ['sourceUrl', 'publisher', 'publisherUrl', 'retrievedAt', 'modifiedAt', 'proof'] as const;

/** Values by place: each its own where there are enough of them, else all of them together for every place. */
function spread(values: readonly string[], count: number): (at: number) => string | undefined {
  if (values.length >= count) return (at) => values[at];
  const all = values.length > 0 ? values.join(', ') : undefined;
  return () => all;
}

function reference(fields: { readonly [key in keyof Reference]: string | undefined }): Reference {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const none = { references: [], taken: new Set<string>() };

/**
 * The references of an entity, and the properties that they took up. Each `sourceUrl` is one, with the publisher of
 * the same place; each further publisher is one without address, or where there is no `sourceUrl`, with its own. Each document in `proof` is one, with its title where the file
 * has it. Dates without anything that they are the dates of stay attributes.
 * @param titleOf title of the document of an id, where the file has it
 */
export function referencesOf(
  { properties }: FtmEntity,
  titleOf: (id: string) => string | undefined,
): { readonly references: Reference[]; readonly taken: ReadonlySet<string> } {
  if (!sourceKeys.some((key) => properties.has(key))) return none;
  const [urls, publishers, publisherUrls, retrieved, modified, proof] = sourceKeys.map(
    (key) => properties.get(key) ?? [],
  ) as [string[], string[], string[], string[], string[], string[]];
  const documents = proof.map((id) => reference({ externalId: id, title: titleOf(id) }));
  // What has a publisher but no address of its own is a source as well.
  const count = Math.max(urls.length, publishers.length);
  const publisherOf = spread(publishers, count);
  const publisherUrlOf = spread(publisherUrls, count);
  const references = Array.from({ length: count }, (_, at) =>
    reference({
      url: urls.length > 0 ? urls[at] : publisherUrlOf(at),
      publisher: publisherOf(at),
      accessed: retrieved.length === count ? retrieved[at] : retrieved[0],
      date: modified.length === count ? modified[at] : modified[0],
    }),
  );
  const used = sourceKeys.filter((key) => {
    if (key === 'proof') return true;
    if (key === 'publisherUrl') return urls.length === 0 && count > 0;
    return count > 0;
  });
  return { references: [...references, ...documents], taken: new Set(used) };
}
