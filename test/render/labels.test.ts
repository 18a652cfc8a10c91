import { describe, expect, it } from 'vitest';
import { createShownGraph, type ShownGraph } from '../../src/graph/shown-graph';
import { emphasisOf } from '../../src/render/emphasis';
import { nameUnder, placeNames } from '../../src/render/labels';
import { pictureOf } from '../../src/render/picture';
import { allPresent } from '../../src/render/presence';
import { addEntity, fan, plain } from './pictures';

function written(graph: ShownGraph, selection: string[] = [], projection = plain) {
  const picture = pictureOf(graph);
  return placeNames(picture, projection, emphasisOf(graph, picture, selection, null), allPresent, []);
}

function names(graph = fan(3), selection: string[] = [], projection = plain) {
  const placed = written(graph, selection, projection);
  return placed.map(({ entity }) => entity.id);
}

describe('names on the canvas', () => {
  it('are all there where there is room', () => {
    expect(names().sort()).toEqual(['a', 'b', 'c']);
  });

  it('stand below their discs', () => {
    const graph = fan(1);
    for (const { entity, x, top } of written(graph)) {
      expect(x).toBe(500 + entity.x);
      expect(top).toBeGreaterThan(400 - entity.y + entity.radius);
    }
  });

  it('give way to more important ones', () => {
    const graph = createShownGraph();
    addEntity(graph, 'minor', { label: 'A long name' });
    addEntity(graph, 'major', { label: 'Another name', degree: 30, x: 40, y: 12 });
    expect(names(graph)).toEqual(['major']);
    expect(names(graph, ['minor']).sort()).toEqual(['major', 'minor'].filter((id) => id === 'minor'));
  });

  it('are left out beyond the edge', () => {
    expect(names(fan(3), [], { ...plain, x: 5000 })).toEqual([]);
  });

  it('are found under the pointer', () => {
    const graph = fan(1);
    const placed = written(graph);
    const one = placed.find(({ entity }) => entity.id === 'c');
    if (!one) throw new Error('no name');
    expect(nameUnder(placed, allPresent, { x: one.x, y: one.top + 5 })).toBe('c');
    expect(nameUnder(placed, allPresent, { x: one.x, y: one.top - 5 })).toBeNull();
  });
});
