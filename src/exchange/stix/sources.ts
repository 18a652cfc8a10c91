import { sourceDate } from '../../dossier/source-date';
import type { Claim, Dossier, Source } from '../../schema/dossier';

/** What formats for graphs have room for of a source. */
export interface SourceCard {
  readonly id: string;
  readonly url?: string;
  readonly title?: string;
  readonly publisher?: string;
  /** EDTF. */
  readonly date?: string;
}

const filled = (text: string | undefined): string | undefined => (text?.trim() ? text : undefined);

/** The card of a source, and how many of its bibliographic fields are not on it. */
export function cardOf({ id, csl, ...source }: Source): { readonly card: SourceCard; readonly rest: number } {
  const { title: _, URL: address, publisher, issued, id: __, ...others } = csl;
  const container = filled(csl['container-title']);
  const named = filled(publisher) ?? container ?? filled(source.origin);
  const title = filled(csl.title);
  const date = sourceDate({ csl, ...source });
  const uncarried = [
    filled(publisher) !== undefined && filled(publisher) !== named,
    container !== undefined && container !== named,
    source.origin !== undefined && source.origin !== named,
    issued !== undefined && source.date !== undefined,
    issued !== undefined && source.date === undefined && date === null,
  ];
  const kept = new Set(['container-title']);
  const rest = Object.keys(others).filter((key) => !kept.has(key)).length + uncarried.filter(Boolean).length;
  const card = {
    id,
    ...(filled(address) === undefined ? {} : { url: address ?? '' }),
    ...(title === undefined ? {} : { title }),
    ...(named === undefined ? {} : { publisher: named }),
    ...(date === null ? {} : { date }),
  };
  return { card, rest };
}

/** The sources that claims cite, each once, in the order in which they are cited. */
export function citedIn(
  claims: readonly Claim[] | undefined,
  sources: ReadonlyMap<string, Source>,
): readonly Source[] {
  const cited = new Set((claims ?? []).flatMap(({ citations }) => citations.map(({ source }) => source)));
  return [...cited].flatMap((id) => sources.get(id) ?? []);
}

/** Sources by id. */
export function sourcesById(dossier: Dossier): ReadonlyMap<string, Source> {
  return new Map(dossier.sources.map((source) => [source.id, source]));
}
