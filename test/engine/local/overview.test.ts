import { describe, expect, it } from 'vitest';
import { communitiesOf } from '../../../src/engine/local/communities';
import { createLocalEngine } from '../../../src/engine/local/local-engine';
import { createSlices } from '../../../src/engine/slices';
import type { Dossier } from '../../../src/schema/dossier';
import { large } from './large';

/** Three stars that know nothing of each other: `a0` with most rays, then `b0`, then `c0`. */
function stars(): Dossier {
  const rays = { a: 9, b: 6, c: 3 };
  const empty = large(0, 0);
  const [like] = large(1, 1).ties;
  const spokes = Object.entries(rays).flatMap(([star, count]) =>
    Array.from({ length: count }, (_, at) => [`${star}0`, `${star}${at + 1}`] as const),
  );
  return {
    ...empty,
    entities: [...new Set(spokes.flat())].map((id) => ({ id, kind: 'thing', name: { en: id } })),
    ties: spokes.flatMap(([from, to]) => (like ? [{ ...like, id: `${from}-${to}`, from, to }] : [])),
  };
}

describe('the overview of a graph above the budget', () => {
  it('takes hubs first, at most a third of them from one community, and says what it left out', async () => {
    const engine = await createLocalEngine(stars());
    const slice = await engine.overview({}, { entities: 15, ties: 100 }, 'en');
    // A fifth of 15 are three hubs, one of each star; then the rays of those, by id.
    expect(slice.entities.ids).toEqual([
      ...['a0', 'b0', 'c0'],
      ...['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9'],
      ...['b1', 'b2', 'b3'],
    ]);
    expect(slice.ties.ids).toHaveLength(12);
    expect(slice.ties.ids[0]).toBe('a0-a1');
    expect(slice.omitted).toEqual({
      entities: { value: 6, exact: true },
      ties: { value: 6, exact: true },
      hubs: [],
    });
    await engine.close();
  });

  it('keeps the ties of greatest weight where ties are above the budget', async () => {
    const engine = await createLocalEngine(stars());
    const slice = await engine.overview({}, { entities: 100, ties: 9 }, 'en');
    expect(slice.ties.ids.every((id) => id.startsWith('a0-'))).toBe(true);
    expect(slice.omitted.ties.value).toBe(9);
    expect([...slice.entities.degree].reduce((sum, degree) => sum + degree, 0)).toBe(18);
    await engine.close();
  });

  it('leaves no entity without a tie for the sake of heavier ones', async () => {
    const dossier = stars();
    const [like] = dossier.ties;
    if (!like) throw new Error('no tie');
    // Ties among the rays of the largest star outweigh those of the smallest.
    const more = [1, 2, 3, 4].flatMap((a) => [5, 6, 7, 8].map((b) => [`a${a}`, `a${b}`] as const));
    dossier.ties.push(...more.map(([from, to]) => ({ ...like, id: `${from}-${to}`, from, to })));
    const engine = await createLocalEngine(dossier);
    const slice = await engine.overview({}, { entities: 100, ties: 20 }, 'en');
    expect(slice.ties.ids).toHaveLength(20);
    expect([...slice.entities.degree].filter((degree) => degree === 0)).toEqual([]);
    await engine.close();
  });

  it('is the same every time', async () => {
    const budget = { entities: 200, ties: 400 };
    const slices = await Promise.all(
      [0, 1].map(async () => (await createLocalEngine(large(2000, 6000))).overview({}, budget, 'en')),
    );
    expect(slices[0]).toEqual(slices[1]);
    expect(slices[0]?.entities.ids).toHaveLength(200);
  });
});

describe('communities', () => {
  it('give cliques that hang together by one tie a label each', async () => {
    // 0 to 2 and 3 to 5 are triangles, 2 and 3 are joined.
    const ends: readonly (readonly [number, number])[] = [
      [0, 1],
      [1, 2],
      [0, 2],
      [3, 4],
      [4, 5],
      [3, 5],
      [2, 3],
    ];
    const around = [0, 1, 2, 3, 4, 5].map((row) =>
      ends.flatMap((pair, tie) => (pair.includes(row) ? [tie] : [])),
    );
    const starts = [0];
    for (const ties of around) starts.push((starts.at(-1) ?? 0) + ties.length);
    const labels = await communitiesOf(
      {
        from: Uint32Array.from(ends, ([from]) => from),
        to: Uint32Array.from(ends, ([, to]) => to),
        starts: Uint32Array.from(starts),
        ties: Uint32Array.from(around.flat()),
      },
      createSlices(),
    );
    expect(new Set(labels.subarray(0, 3)).size).toBe(1);
    expect(new Set(labels.subarray(3)).size).toBe(1);
  });
});
