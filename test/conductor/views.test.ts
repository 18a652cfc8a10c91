import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Conductor } from '../../src/conductor/conductor';
import { contextFor } from '../../src/dossier/context';
import { weigh } from '../../src/dossier/evidence';
import type { Facets } from '../../src/engine/port';
import { outlineOf } from '../../src/graph/outline';
import { createRandom } from '../../src/layout/random';
import { readDate } from '../../src/schema/dates';
import type { Dossier, Source, Tie } from '../../src/schema/dossier';
import { type EvidenceCode, evidenceLevels, type Query } from '../../src/schema/query';
import { findPath, select } from '../../src/state/actions';
import { makeConductor } from './fakes';

const text = readFileSync('data/gsomia.json', 'utf8');
const dossier: Dossier = JSON.parse(text);
const timezone = dossier.timezone ?? 'Z';

const day = (random: () => number, first: string, last: string): string => {
  const [from, to] = [Date.parse(first), Date.parse(last)];
  return new Date(from + random() * (to - from)).toISOString().slice(0, 10);
};

function randomQuery(random: () => number): Query {
  const query: { -readonly [clause in keyof Query]: Query[clause] } = {};
  if (random() < 0.6) {
    const date = day(random, '2018-06-01', '2020-03-01');
    query.knownOn = random() < 0.3 ? `${date}T12:00:00+09:00` : date;
  }
  if (random() < 0.6) {
    const [a, b] = [day(random, '2010-01-01', '2023-12-31'), day(random, '2010-01-01', '2023-12-31')].sort();
    query.window = random() < 0.3 ? (a as string) : `${a}/${b}`;
  }
  if (random() < 0.6) {
    const share = random() * 0.4;
    query.sourcesOff = dossier.sources.filter(() => random() < share).map(({ id }) => id);
  }
  return query;
}

/** The latest instant at which a source came out; null where nobody says. */
function outBy(source: Source): number | null {
  const issued = source.csl.issued?.['date-parts']?.[0];
  const written =
    source.date ?? issued?.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
  const date = written === undefined ? null : readDate(written, timezone);
  return date?.kind === 'point' ? date.latest : date && typeof date.end !== 'string' ? date.end.latest : null;
}

/** The dossier as if what is off or not out yet had never been written: without those citations, and without claims that lose their last one. */
function cutDown(query: Query): Tie[] {
  const known = query.knownOn === undefined ? null : readDate(query.knownOn, timezone);
  const until = known === null ? null : known.kind === 'point' ? known.latest : Number.NaN;
  const sources = new Map(dossier.sources.map((source) => [source.id, source]));
  const stands = (id: string): boolean => {
    const source = sources.get(id);
    if (!source || query.sourcesOff?.includes(id)) return false;
    if (until === null) return true;
    const out = outBy(source);
    return out !== null && out <= until;
  };
  return dossier.ties.map((tie) => ({
    ...tie,
    claims: tie.claims
      .map((claim) => ({ ...claim, citations: claim.citations.filter(({ source }) => stands(source)) }))
      .filter((claim) => claim.citations.length > 0),
  }));
}

/** Level of every tie by its id, reckoned from the dossier cut down. */
function expectedLevels(query: Query): Map<string, string> {
  const context = contextFor(dossier, query.window === undefined ? {} : { window: query.window });
  return new Map(cutDown(query).map((tie) => [tie.id, weigh(tie, context).level]));
}

const nameOf = (code: EvidenceCode | undefined): string => evidenceLevels[code ?? 0] as string;

/** Applies a change of view and waits until all that hangs on it is there. */
async function inStep(conductor: Conductor, change: () => void): Promise<void> {
  change();
  await conductor.settled();
}

/** The counts of the filters for the view as it is now: they come after the canvas. */
async function nextFacets(conductor: Conductor, change: () => void): Promise<Record<string, number>> {
  const before = conductor.answers.getState().facets;
  await inStep(conductor, change);
  const facets = await new Promise<Facets>((resolve) => {
    const look = () => {
      const now = conductor.answers.getState().facets;
      if (now && now !== before) resolve(now);
    };
    conductor.answers.subscribe(look);
    look();
  });
  return Object.fromEntries((facets.evidence ?? []).map(({ value, count }) => [value, count.value]));
}

async function opened(): Promise<Conductor> {
  const { conductor } = makeConductor();
  expect(await conductor.open([{ name: 'gsomia.json', body: new Blob([text]) }])).toBe(true);
  return conductor;
}

const batches = 8;
const views = 200;

describe('two hundred views of the founding case', () => {
  it.each([...Array(batches).keys()])(
    'have one evidence in graph, Inspector, Outline, facets and path (part %i)',
    async (part) => {
      const conductor = await opened();
      conductor.want('facets');
      for (let at = part; at < views; at += batches) {
        const random = createRandom(at + 1);
        const query = randomQuery(random);
        const label = JSON.stringify({ ...query, sourcesOff: query.sourcesOff?.length });
        const expected = expectedLevels(query);
        const shown = [...expected].filter(([, level]) => level !== 'unsupported');
        const ids = [...expected.keys()];
        const chosen = ids[Math.floor(random() * ids.length)] as string;
        const facets = await nextFacets(conductor, () =>
          conductor.view.apply((view) => ({ ...view, query, selection: [] })),
        );

        const drawn = new Map(conductor.graph.mapEdges((id, { evidence }) => [id, nameOf(evidence)]));
        expect(Object.fromEntries([...drawn].sort()), label).toEqual(Object.fromEntries(shown.sort()));

        const rows = outlineOf(conductor.graph, { by: 'name', descending: false }).flatMap(({ ties }) => [
          ...ties,
        ]);
        for (const row of rows) expect(nameOf(row.evidence), `${label} ${row.id}`).toBe(expected.get(row.id));
        expect(new Set(rows.map(({ id }) => id)), label).toEqual(new Set(drawn.keys()));

        const counts: Record<string, number> = {};
        for (const [, level] of expected) counts[level] = (counts[level] ?? 0) + 1;
        expect(facets, label).toEqual(counts);

        await inStep(conductor, () => conductor.view.apply(select([chosen])));
        const { inspected } = conductor.answers.getState();
        if (inspected?.type !== 'tie') throw new Error(`${label}: ${chosen} is not inspected as a tie`);
        const level = expected.get(chosen) as string;
        // Hidden, unless the evidence filter asks for it.
        expect(nameOf(inspected.detail.line.evidence), label).toBe(
          level === 'unsupported' ? 'hidden' : level,
        );

        if (at % 5 !== 0) continue;
        await inStep(conductor, () => conductor.view.apply(findPath('kor', 'jpn')));
        const hops = conductor.answers.getState().path?.paths.flatMap((path) => path.hops) ?? [];
        for (const { tie } of hops) expect(nameOf(tie.evidence), label).toBe(expected.get(tie.id));
        await inStep(conductor, () =>
          conductor.view.apply((view) => ({ ...view, path: undefined, panel: { name: 'inspector' } })),
        );
      }
      await conductor.close();
    },
    60_000,
  );
});
