import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { createPlacing } from '../../src/conductor/create-placing';
import type { Placing } from '../../src/conductor/placing';
import { noMarks } from '../../src/graph/marks';
import { createShownGraph } from '../../src/graph/shown-graph';
import { place } from '../../src/layout/kernel';
import type { LayoutRequest } from '../../src/layout/protocol';
import type { Layout } from '../../src/layout/supervisor';
import { initialView, type View } from '../../src/schema/view';
import { type EntityRow, sliceOf, summary, type TieRow } from '../graph/slices';
import { measure } from '../layout/quality';

const entities: readonly EntityRow[] = [
  ['kor', 'country', 'South Korea'],
  ['jpn', 'country', 'Japan'],
  ['abe', 'leader', 'Shinzo Abe'],
  ['moon', 'leader', 'Moon Jae-in'],
  ['gsomia', 'agreement', 'GSOMIA'],
];
const ties: readonly TieRow[] = [
  ['t1', 'party-to', 'kor', 'gsomia'],
  ['t2', 'party-to', 'jpn', 'gsomia'],
  ['t3', 'leads', 'abe', 'jpn'],
  ['t4', 'leads', 'moon', 'kor'],
  ['t5', 'at-odds-with', 'kor', 'jpn'],
];
const whole = sliceOf(entities, ties);
const { signal } = new AbortController();

let asked: LayoutRequest[] = [];
let placing: Placing;
beforeEach(() => {
  asked = [];
  const layout: Layout = {
    async place(request) {
      asked.push(request);
      return place(request);
    },
    kill: () => {},
  };
  placing = createPlacing(layout);
});

/** Asks and merges, as the conductor does; returns the graph. */
async function show(slice = whole, view: View = initialView, anew = false, graph = createShownGraph()) {
  const places = await placing.place(slice, summary, view, anew, signal);
  const marks = { ...noMarks, pinned: new Set(Object.keys(view.pins)) };
  placing.merge(graph, slice, summary, places, marks, anew);
  return graph;
}

const at = (graph: ReturnType<typeof createShownGraph>, id: string) => {
  const { x, y } = graph.getNodeAttributes(id);
  return [x, y];
};

describe('places of a first view', () => {
  it('do not depend on the order of the answer', async () => {
    const graph = await show();
    const turned = await show(sliceOf([...entities].reverse(), [...ties].reverse()), initialView, true);
    for (const [id] of entities) expect(at(turned, id)).toEqual(at(graph, id));
  });

  it('change with the seed', async () => {
    const graph = await show();
    const other = await show(whole, { ...initialView, layout: { name: 'force', seed: 2 } }, true);
    expect(at(other, 'kor')).not.toEqual(at(graph, 'kor'));
  });

  it('are as without pins for all that is not pinned', async () => {
    const graph = await show();
    const pinned = await show(whole, { ...initialView, pins: { abe: [500, -500] } }, true);
    expect(at(pinned, 'abe')).toEqual([500, -500]);
    expect(pinned.getNodeAttribute('abe', 'pinned')).toBe(true);
    for (const id of ['kor', 'jpn', 'moon', 'gsomia']) expect(at(pinned, id)).toEqual(at(graph, id));
  });

  it('leave hidden ties out of the picture', async () => {
    await show(sliceOf(entities, [...ties, ['t6', 'rivals', 'abe', 'moon', 0]]));
    expect(asked[0]?.from).toHaveLength(5);
  });
});

describe('places of a later view', () => {
  const fewer = sliceOf(entities.slice(0, 2), ties.slice(4));

  it('are remembered for what a filter hid', async () => {
    const graph = await show();
    const before = at(graph, 'moon');
    await show(fewer, initialView, false, graph);
    expect(graph.hasNode('moon')).toBe(false);
    await show(whole, initialView, false, graph);
    expect(at(graph, 'moon')).toEqual(before);
    expect(asked).toHaveLength(1);
  });

  it('are asked for only where somebody new comes, who finds the others where they were', async () => {
    const graph = await show();
    const before = entities.map(([id]) => at(graph, id));
    const more = sliceOf([...entities, ['usa', 'country']], [...ties, ['t7', 'presses', 'usa', 'kor']]);
    await show(more, initialView, false, graph);
    expect(entities.map(([id]) => at(graph, id))).toEqual(before);
    expect(asked).toHaveLength(2);
    expect(Math.hypot(...(at(graph, 'usa') as [number, number]))).toBeLessThan(1000);
  });

  it('are all new under another seed, and remembered under each', async () => {
    const graph = await show();
    const before = at(graph, 'kor');
    const again: View = { ...initialView, layout: { name: 'force', seed: 9 } };
    await show(whole, again, false, graph);
    const moved = at(graph, 'kor');
    expect(moved).not.toEqual(before);
    await show(whole, initialView, false, graph);
    expect(at(graph, 'kor')).toEqual(before);
    await show(whole, again, false, graph);
    expect(at(graph, 'kor')).toEqual(moved);
    expect(asked).toHaveLength(2);
  });

  it('are forgotten with another dossier', async () => {
    const graph = await show();
    await show(fewer, initialView, true, graph);
    await show(whole, initialView, false, graph);
    expect(asked).toHaveLength(3);
  });
});

describe('pinning', () => {
  it('moves what is pinned, marks it, and counts the revision up once', async () => {
    const graph = await show();
    placing.pin(graph, { jpn: [7, 8] });
    expect(at(graph, 'jpn')).toEqual([7, 8]);
    expect(graph.getNodeAttribute('jpn', 'pinned')).toBe(true);
    expect(graph.getAttribute('revision')).toBe(2);
  });

  it('lets what is released go back to where the layout had it', async () => {
    const graph = await show();
    const home = at(graph, 'jpn');
    placing.pin(graph, { jpn: [7, 8] });
    placing.pin(graph, {});
    expect(at(graph, 'jpn')).toEqual(home);
    expect(graph.getNodeAttribute('jpn', 'pinned')).toBe(false);
  });

  it('takes no pin from the prototype for an entity that is called like one', async () => {
    const graph = await show(sliceOf([['constructor', 'country']], []));
    const before = at(graph, 'constructor');
    placing.pin(graph, {});
    expect(at(graph, 'constructor')).toEqual(before);
  });
});

describe('the founding case', () => {
  it('is a picture without overlaps, with few names struck through, and as wide as a canvas', async () => {
    const dossier = JSON.parse(readFileSync('data/gsomia.json', 'utf8')) as {
      entities: { id: string; kind: string; name: { en: string } }[];
      ties: { id: string; kind: string; from: string; to: string }[];
    };
    await show(
      sliceOf(
        dossier.entities.map(({ id, kind, name }) => [id, kind, name.en] as const),
        dossier.ties.map(({ id, kind, from, to }) => [id, kind, from, to] as const),
      ),
    );
    const request = asked[0] as LayoutRequest;
    const { overlaps, pierced, struck, aspect } = measure(request, place(request));
    expect(overlaps).toBe(0);
    expect(pierced).toBeLessThan(dossier.ties.length * 0.04);
    expect(struck).toBeLessThan(dossier.ties.length * 0.3);
    expect(aspect).toBeGreaterThan(1);
    expect(aspect).toBeLessThan(1.6);
  });
});
