import { readFileSync } from 'node:fs';
import { contextFor, type TieEvidence, weigh } from '../../src/dossier/evidence';
import { parseDossier } from '../../src/dossier/parse';
import type { Claim, Dossier, Entity, Tie } from '../../src/schema/dossier';
import type { Issue } from '../../src/schema/issues';
import type { Query } from '../../src/schema/query';

/** A claim with the record that it stands on. */
interface Placed {
  readonly claim: Claim;
  readonly tie?: Tie;
  readonly entity?: Entity;
}

function load(): { dossier: Dossier; warnings: readonly Issue[] } {
  const parsed = parseDossier(readFileSync('data/gsomia.json', 'utf8'));
  if (!parsed.ok) throw new Error(`data/gsomia.json is at fault: ${JSON.stringify(parsed.issues, null, 1)}`);
  return parsed;
}

/** The founding dossier and the warnings it opens with. */
export const { dossier, warnings } = load();

/** What data/README.md says about it. */
export const readme = readFileSync('data/README.md', 'utf8');

/** Every claim of the dossier with its place, in the order of the file. */
export const placed: readonly Placed[] = [
  ...dossier.entities.flatMap((entity) => (entity.claims ?? []).map((claim) => ({ claim, entity }))),
  ...dossier.ties.flatMap((tie) => tie.claims.map((claim) => ({ claim, tie }))),
];

/** Id in the claim inventory of a claim of one of the two articles, such as `A06`; null for all others. */
function seedId(claim: Claim): string | null {
  return /^([AB]\d\d)[a-z]?$/.exec(claim.id)?.[1] ?? null;
}

/** Claims that stand for an entry of the claim inventory. */
export const seeded = placed.flatMap((each) => {
  const id = seedId(each.claim);
  return id === null ? [] : [{ ...each, id }];
});

/** The tie of an id; an unknown id fails the test. */
export function tieOf(id: string): Tie {
  const tie = dossier.ties.find((each) => each.id === id);
  if (tie === undefined) throw new Error(`the founding dossier has no tie ${id}`);
  return tie;
}

/** A tie weighed under a query. */
export function weighed(id: string, query: Query = {}): TieEvidence {
  return weigh(tieOf(id), contextFor(dossier, query));
}

/** Cells of the rows of a Markdown table whose first cell matches. */
export function rows(text: string, first: RegExp): string[][] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter((cells) => first.test(cells[0] ?? ''));
}
