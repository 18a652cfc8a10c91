import { describe, expect, it } from 'vitest';
import { noMarks } from '../../src/graph/marks';
import { mergeSlice } from '../../src/graph/merge-slice';
import { createShownGraph } from '../../src/graph/shown-graph';
import { type EntityRow, sliceOf, summary, type TieRow } from './slices';

const countries: readonly EntityRow[] = [
  ['kor', 'country', 'South Korea'],
  ['jpn', 'country', 'Japan'],
  ['gsomia', 'agreement', 'GSOMIA'],
];
const ties: readonly TieRow[] = [
  ['kor-party', 'party-to', 'kor', 'gsomia', 3],
  ['quarrel', 'at-odds-with', 'kor', 'jpn', 2],
];
const places = Float32Array.of(0, 0, 100, 50, -80, 20);

function shown() {
  const graph = createShownGraph();
  mergeSlice(graph, sliceOf(countries, ties), summary, places, noMarks);
  return graph;
}

describe('merging a slice into an empty graph', () => {
  it('gives entities their kind, colour, icon, flag and place', () => {
    expect(shown().getNodeAttributes('kor')).toEqual({
      kind: 'country',
      colour: 'blue',
      icon: 'country',
      label: 'South Korea',
      flag: 'kr',
      degree: 2,
      weight: 0,
      x: 0,
      y: 0,
      pinned: false,
      faded: false,
      community: -1,
      importance: -1,
    });
    expect(shown().getNodeAttribute('jpn', 'x')).toBe(100);
  });

  it('gives ties their category by the kind of their end, and says which have no direction', () => {
    const graph = shown();
    expect(graph.getEdgeAttributes('kor-party')).toMatchObject({
      category: 'cooperation',
      symmetric: false,
      evidence: 3,
      lane: 0,
      certain: true,
      onPath: false,
      bundled: false,
      faded: false,
    });
    expect(graph.getEdgeAttributes('quarrel')).toMatchObject({ category: 'conflict', symmetric: true });
    expect(graph.extremities('kor-party')).toEqual(['kor', 'gsomia']);
  });

  it('leaves out ties that the query hides, also from the fan', () => {
    const graph = createShownGraph();
    const more = sliceOf(countries, [...ties, ['hidden', 'rivals', 'jpn', 'kor', 0]]);
    mergeSlice(graph, more, summary, places, noMarks);
    expect(graph.hasEdge('hidden')).toBe(false);
    expect(graph.getEdgeAttribute('quarrel', 'lane')).toBe(0);
  });

  it('marks what is pinned', () => {
    const graph = createShownGraph();
    mergeSlice(graph, sliceOf(countries, ties), summary, places, { ...noMarks, pinned: new Set(['jpn']) });
    expect(graph.filterNodes((_, { pinned }) => pinned)).toEqual(['jpn']);
  });
});

describe('merging a slice into a graph that shows another', () => {
  it('drops what is gone, adds what is new and keeps the rest', () => {
    const graph = shown();
    const next = sliceOf(
      [countries[0] as EntityRow, countries[2] as EntityRow, ['usa', 'country']],
      [ties[0] as TieRow, ['backs', 'supports', 'usa', 'gsomia']],
    );
    mergeSlice(graph, next, summary, Float32Array.of(0, 0, -80, 20, 5, 5), noMarks);
    expect(graph.nodes().sort()).toEqual(['gsomia', 'kor', 'usa']);
    expect(graph.edges().sort()).toEqual(['backs', 'kor-party']);
  });

  it('counts the revision up once, after the last change', () => {
    const graph = shown();
    const seen: number[] = [];
    graph.on('attributesUpdated', () => seen.push(graph.order));
    mergeSlice(graph, sliceOf([['usa', 'country']], []), summary, Float32Array.of(1, 1), noMarks);
    expect(seen).toEqual([1]);
    expect(graph.getAttribute('revision')).toBe(2);
  });

  it('writes no attribute that is right already', () => {
    const graph = shown();
    const written: string[] = [];
    graph.on('nodeAttributesUpdated', ({ key }) => written.push(key));
    graph.on('edgeAttributesUpdated', ({ key }) => written.push(key));
    mergeSlice(graph, sliceOf(countries, ties), summary, places, noMarks);
    expect(written).toEqual([]);
    const doubted: readonly TieRow[] = [ties[0] as TieRow, ['quarrel', 'at-odds-with', 'kor', 'jpn', 5]];
    mergeSlice(graph, sliceOf(countries, doubted), summary, places, noMarks);
    expect(written).toEqual(['quarrel']);
    expect(graph.getEdgeAttribute('quarrel', 'evidence')).toBe(5);
  });

  it('makes a tie anew whose id now joins others', () => {
    const graph = shown();
    const turned: readonly TieRow[] = [['quarrel', 'at-odds-with', 'jpn', 'gsomia']];
    mergeSlice(graph, sliceOf(countries, turned), summary, places, noMarks);
    expect(graph.extremities('quarrel')).toEqual(['jpn', 'gsomia']);
  });

  it('takes ids that every object has for ids like any other', () => {
    const names = () => [Object.prototype, Object, Function.prototype].map(Object.getOwnPropertyNames);
    const before = names();
    const graph = createShownGraph();
    const odd = sliceOf(
      [
        ['constructor', 'country'],
        ['__proto__', 'country'],
      ],
      [['toString', 'rivals', 'constructor', '__proto__']],
    );
    mergeSlice(graph, odd, summary, Float32Array.of(0, 0, 1, 1), noMarks);
    expect(graph.nodes()).toEqual(['constructor', '__proto__']);
    expect(graph.extremities('toString')).toEqual(['constructor', '__proto__']);
    expect(graph.outNeighbors('constructor')).toEqual(['__proto__']);
    expect(names()).toEqual(before);
  });
});
