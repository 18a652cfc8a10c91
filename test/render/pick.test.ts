import { describe, expect, it } from 'vitest';
import { pointAt } from '../../src/render/curve';
import { noInsets } from '../../src/render/fitting';
import { type Pointer, pick } from '../../src/render/pick';
import { pictureOf } from '../../src/render/picture';
import { toCanvas } from '../../src/render/projection';
import { positionOf } from '../../src/render/screen-position';
import { pathOn } from '../../src/render/trace';
import { addEntity, addTie, fan, plain, targetOf } from './pictures';

const picture = pictureOf(fan(14));
const at = (x: number, y: number, pointer: Pointer = 'mouse', nameAt: () => string | null = () => null) =>
  pick(targetOf(picture, { nameAt }), { x, y }, pointer);

describe('picking', () => {
  it('finds an entity on its disc, and the disc before the lines below it', () => {
    const { x, y } = toCanvas(plain, { x: -150, y: 0 });
    expect(at(x, y)).toBe('a');
    expect(at(x + 14, y)).toBe('a');
  });

  it('finds a line four pixels beside it with a mouse, twelve by touch', () => {
    const { x, y } = toCanvas(plain, { x: -150, y: 100 });
    for (const off of [-4, 0, 4]) expect(at(x + off, y)).toBe('leads');
    expect(at(x + 12, y)).toBeNull();
    for (const off of [-12, 12]) expect(at(x + off, y, 'touch')).toBe('leads');
  });

  it('takes the nearest line of a fan', () => {
    for (const [id, tie] of picture.tie) {
      const { x, y } = pointAt(pathOn(plain, tie), 0.5);
      expect(at(x, y, 'touch')).toBe(id);
    }
  });

  it('takes a name for its entity, but a line that runs through the name for itself', () => {
    const { x, y } = toCanvas(plain, { x: -150, y: 100 });
    expect(at(x + 200, y, 'mouse', () => 'c')).toBe('c');
    expect(at(x + 4, y, 'mouse', () => 'c')).toBe('c');
    expect(at(x, y, 'mouse', () => 'c')).toBe('leads');
  });

  it('finds nothing on empty paper', () => {
    expect(at(5, 5)).toBeNull();
  });
});

describe('the screen position', () => {
  const around = { insets: noInsets, isReachable: () => true };

  it('of an entity is its centre', () => {
    expect(positionOf(targetOf(picture), 'a', around)).toEqual(toCanvas(plain, { x: -150, y: 0 }));
  });

  it('of every line of a wide fan is a point that hits it', () => {
    for (const id of picture.tie.keys()) {
      const point = positionOf(targetOf(picture), id, around);
      expect(point && pick(targetOf(picture), point, 'mouse'), id).toBe(id);
    }
  });

  it('holds when the picture is so small that the lines almost touch', () => {
    const small = { ...plain, scale: 0.4 };
    for (const id of picture.tie.keys()) {
      const point = positionOf(targetOf(picture, { projection: small }), id, around);
      expect(point && pick(targetOf(picture, { projection: small }), point, 'mouse'), id).toBe(id);
    }
  });

  it('of a self-tie lies on its loop', () => {
    const graph = fan(1);
    addTie(graph, 'self', 'b', 'b', { lane: 1 });
    const looped = pictureOf(graph);
    const point = positionOf(targetOf(looped), 'self', around);
    expect(point && pick(targetOf(looped), point, 'mouse')).toBe('self');
  });

  it('avoids an entity that stands on the middle of the line', () => {
    const graph = fan(1);
    addEntity(graph, 'd', { degree: 20 });
    const crossed = pictureOf(graph);
    const point = positionOf(targetOf(crossed), 't0', around);
    expect(point && pick(targetOf(crossed), point, 'mouse')).toBe('t0');
  });

  it('prefers a part of the line that no panel covers', () => {
    const insets = { ...noInsets, left: 520 };
    expect(positionOf(targetOf(picture), 't6', { ...around, insets })?.x).toBeGreaterThan(520);
  });

  it('is null for what is not shown, and for a line that is hidden below a disc', () => {
    expect(positionOf(targetOf(picture), 'nobody', around)).toBeNull();
    const graph = fan(0);
    addEntity(graph, 'x', { x: 300, y: 300, degree: 40 });
    addEntity(graph, 'y', { x: 301, y: 300, degree: 40 });
    addTie(graph, 'hidden', 'x', 'y');
    expect(positionOf(targetOf(pictureOf(graph)), 'hidden', around)).toBeNull();
  });
});
