import { contextFor, weigh } from '../../../src/dossier/evidence';
import type { GraphSlice } from '../../../src/engine/port';
import type { Dossier, Tie } from '../../../src/schema/dossier';
import { evidenceLevels, type Query } from '../../../src/schema/query';
import { fold } from '../../../src/text/normalise';

/** What a query shows, reckoned the plain way: the level of each shown tie, and the shown entities. */
export interface NaiveShown {
  readonly ties: ReadonlyMap<string, string>;
  readonly entities: ReadonlySet<string>;
}

const sentences: Readonly<Record<string, string>> = {
  joins: 'joins',
  fights: 'fights',
  runs: 'runs',
  party: 'is party to',
  'linked-to': 'is linked to',
};

/** Category of a tie of the random dossiers. */
export function naiveCategory(dossier: Dossier, { kind, to }: Tie): string {
  const target = dossier.entities.find(({ id }) => id === to)?.kind ?? '';
  if (kind === 'party') return { agreement: 'cooperation', dispute: 'conflict' }[target] ?? 'context';
  return { joins: 'cooperation', fights: 'conflict', runs: 'office' }[kind] ?? 'context';
}

/** The query without some of its clauses. */
export function without(query: Query, ...names: (keyof Query)[]): Query {
  const rest = { ...query };
  for (const name of names) delete rest[name];
  return rest;
}

/** True where each word is in the text. */
const says = (text: string, words: string) =>
  fold(words)
    .split(' ')
    .every((word) => fold(text).includes(word));

/** Filters a random dossier, one clause after the other. */
export function naiveShown(dossier: Dossier, query: Query): NaiveShown {
  const context = contextFor(dossier, query);
  const nameOf = (id: string) => dossier.entities.find((entity) => entity.id === id)?.name.en ?? '';
  const { text } = query;
  const said = (tie: Tie) =>
    text === undefined ||
    says(`${nameOf(tie.from)} ${sentences[tie.kind]} ${nameOf(tie.to)} · ${tie.detail ?? ''}`, text);
  const passing = dossier.entities.filter(({ id, kind }) => {
    const found = dossier.ties.some((tie) => (tie.from === id || tie.to === id) && said(tie));
    const named = text === undefined || says(nameOf(id), text) || found;
    return named && (!query.kinds || query.kinds.includes(kind));
  });
  const passes = new Set(passing.map(({ id }) => id));
  const ties = new Map<string, string>();
  for (const tie of dossier.ties) {
    const { level } = weigh(tie, context);
    if (query.evidence ? !query.evidence.includes(level) : level === 'unsupported') continue;
    if (query.tieKinds && !query.tieKinds.includes(tie.kind)) continue;
    if (query.categories && !(query.categories as string[]).includes(naiveCategory(dossier, tie))) continue;
    if (passes.has(tie.from) && passes.has(tie.to) && said(tie)) ties.set(tie.id, level);
  }
  const touches = (id: string, list: readonly Tie[]) => list.some(({ from, to }) => from === id || to === id);
  const shown = dossier.ties.filter(({ id }) => ties.has(id));
  const entities = passing.filter(({ id }) => touches(id, shown) || !touches(id, dossier.ties));
  return { ties, entities: new Set(entities.map(({ id }) => id)) };
}

/** Level of each tie of a slice. */
export function levelsIn({ ties }: GraphSlice): Map<string, string> {
  return new Map(ties.ids.map((id, row) => [id, evidenceLevels[ties.evidence[row] ?? 0] as string]));
}

/** How often each value comes, as facets list it: by count falling, then value. */
export function tally(
  values: readonly string[],
): { value: string; count: { value: number; exact: boolean } }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value, count]) => ({ value, count: { value: count, exact: true } }));
}

/** The dossier without what some sources say: their citations, claims that cite nothing else, ties without claims left. */
export function cutDown(dossier: Dossier, off: readonly string[]): Dossier {
  const ties = dossier.ties.flatMap((tie): Tie[] => {
    const left = tie.claims
      .map((claim) => ({
        ...claim,
        citations: claim.citations.filter(({ source }) => !off.includes(source)),
      }))
      .filter(({ citations }) => citations.length > 0);
    const ids = new Set(left.map(({ id }) => id));
    const claims = left.map(({ supersedes, ...claim }) => {
      const still = supersedes?.filter((id) => ids.has(id)) ?? [];
      return still.length > 0 ? { ...claim, supersedes: still } : claim;
    });
    return claims.length > 0 ? [{ ...tie, claims }] : [];
  });
  return { ...dossier, ties, sources: dossier.sources.filter(({ id }) => !off.includes(id)) };
}
