import { describe, expect, it } from 'vitest';
import { createShownGraph } from '../../src/graph/shown-graph';
import { emphasisOf } from '../../src/render/emphasis';
import { nameUnder, placeNames } from '../../src/render/labels';
import { pictureOf } from '../../src/render/picture';
import { addEntity, fan, plain } from './pictures';

function names(graph = fan(3), selection: string[] = [], projection = plain) {
  const placed = placeNames(pictureOf(graph), projection, emphasisOf(graph, selection, null));
  return placed.map(({ entity }) => entity.id);
}

describe('names on the canvas', () => {
  it('are all there where there is room', () => {
    expect(names().sort()).toEqual(['a', 'b', 'c']);
  });

  it('stand below their discs', () => {
    const graph = fan(1);
    for (const { entity, x, top } of placeNames(pictureOf(graph), plain, emphasisOf(graph, [], null))) {
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
    const placed = placeNames(pictureOf(graph), plain, emphasisOf(graph, [], null));
    const one = placed.find(({ entity }) => entity.id === 'c');
    if (!one) throw new Error('no name');
    expect(nameUnder(placed, { x: one.x, y: one.top + 5 })).toBe('c');
    expect(nameUnder(placed, { x: one.x, y: one.top - 5 })).toBeNull();
  });
});
