import { describe, expect, it } from 'vitest';
import { isAnother, pictureOf } from '../../src/render/picture';
import { pathOn } from '../../src/render/trace';
import { addEntity, addTie, fan, plain } from './pictures';

describe('a picture', () => {
  it('has a shape for every entity and tie', () => {
    const picture = pictureOf(fan(3));
    expect(picture.entities.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect([...picture.tie.keys()]).toEqual(['t0', 't1', 't2', 'leads']);
    expect(picture.ties).toHaveLength(4);
  });

  it('turns the lane of a tie that runs from the higher id to the lower', () => {
    const picture = pictureOf(fan(3));
    expect(picture.tie.get('t0')?.lane).toBe(-1);
    // Runs from b to a in the middle, then the next from a to b on the other side.
    expect(Math.abs(picture.tie.get('t1')?.lane ?? 1)).toBe(0);
    expect(picture.tie.get('t2')?.lane).toBe(1);
  });

  it('draws ties of both directions side by side, never on one another', () => {
    const picture = pictureOf(fan(4));
    const middles = ['t0', 't1', 't2', 't3'].map((id) => {
      const tie = picture.tie.get(id);
      if (!tie) throw new Error(id);
      const path = pathOn(plain, tie);
      return path.loop ? 0 : (path.a.y + 2 * path.c.y + path.b.y) / 4;
    });
    for (let at = 1; at < middles.length; at++) {
      expect(Math.abs((middles[at] as number) - (middles[at - 1] as number))).toBeGreaterThanOrEqual(9);
    }
  });

  it('leaves out what has no place, with its ties', () => {
    const graph = fan(1);
    addEntity(graph, 'lost', { x: Number.NaN });
    addTie(graph, 'gone', 'a', 'lost');
    const picture = pictureOf(graph);
    expect(picture.entity.has('lost')).toBe(false);
    expect(picture.tie.has('gone')).toBe(false);
  });

  it('does not move when the shown graph is merged', () => {
    const graph = fan(1);
    const picture = pictureOf(graph);
    graph.replaceNodeAttributes('a', { ...graph.getNodeAttributes('a'), x: 999 });
    expect(picture.entity.get('a')?.x).toBe(-150);
    expect(picture.entity.get('a')?.attributes.x).toBe(-150);
  });

  it('takes from the last one what did not change, and nothing that did', () => {
    const graph = fan(3);
    const before = pictureOf(graph);
    graph.replaceEdgeAttributes('t1', { ...graph.getEdgeAttributes('t1'), evidence: 1 });
    graph.replaceNodeAttributes('c', { ...graph.getNodeAttributes('c'), x: 7 });
    graph.dropEdge('t2');
    addTie(graph, 'new', 'a', 'b', { earliest: 5, latest: 9, known: 7 });
    const after = pictureOf(graph, before);
    expect(after.tie.get('t1')?.attributes.evidence).toBe(1);
    expect(after.entity.get('c')?.x).toBe(7);
    expect(after.entity.get('a')).toBe(before.entity.get('a'));
    expect(after.tie.has('t2')).toBe(false);
    const anew = pictureOf(graph);
    const bare = ({ tie }: typeof anew) => [...tie.values()].map(({ ranks: _, ...shape }) => shape);
    expect(bare(after)).toEqual(bare(anew));
    expect(pictureOf(graph, after).tie.get('t0')).toBe(after.tie.get('t0'));
  });

  it('takes ids that are names of object members', () => {
    const graph = fan(1);
    addEntity(graph, '__proto__', { x: 3 });
    addTie(graph, 'constructor', '__proto__', 'a');
    const picture = pictureOf(graph);
    expect(picture.entity.get('__proto__')?.x).toBe(3);
    expect(picture.tie.get('constructor')?.from.id).toBe('__proto__');
  });
});

describe('a new picture', () => {
  it('asks for a new view when nothing of the old one is left', () => {
    const other = fan(1);
    other.dropNode('a');
    other.dropNode('b');
    other.dropNode('c');
    addEntity(other, 'd');
    expect(isAnother(pictureOf(fan(1)), pictureOf(other))).toBe(true);
  });

  it('asks for a new view when most of it stands elsewhere', () => {
    const [before, after] = [fan(1), fan(1)];
    for (const graph of [before, after]) addEntity(graph, 'd');
    after.forEachNode((id) => {
      after.setNodeAttribute(id, 'x', 777);
    });
    expect(isAnother(pictureOf(before), pictureOf(after))).toBe(true);
  });

  it('keeps the view when one entity was moved, came or went', () => {
    const after = fan(1);
    after.setNodeAttribute('a', 'x', 7);
    addEntity(after, 'd');
    after.dropNode('c');
    expect(isAnother(pictureOf(fan(1)), pictureOf(after))).toBe(false);
  });
});
