import { describe, expect, it } from 'vitest';
import { fitProjection, noInsets } from '../../src/render/fitting';
import { pictureOf } from '../../src/render/picture';
import { toCanvas } from '../../src/render/projection';
import { fan } from './pictures';

const { entities } = pictureOf(fan(5));

describe('fitting', () => {
  it('shows every entity, with room to the edges', () => {
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
      [800, 300],
    ] as const) {
      const projection = fitProjection(entities, width, height, noInsets);
      for (const entity of entities) {
        const { x, y } = toCanvas(projection, entity);
        expect(x).toBeGreaterThan(15);
        expect(x).toBeLessThan(width - 15);
        expect(y).toBeGreaterThan(15);
        expect(y).toBeLessThan(height - 15);
      }
    }
  });

  it('keeps out of what panels cover', () => {
    const projection = fitProjection(entities, 1000, 800, { ...noInsets, left: 400, bottom: 200 });
    for (const entity of entities) {
      const { x, y } = toCanvas(projection, entity);
      expect(x).toBeGreaterThan(400);
      expect(y).toBeLessThan(600);
    }
  });

  it('takes the whole canvas where panels leave next to nothing', () => {
    expect(fitProjection(entities, 390, 844, { ...noInsets, top: 800 })).toEqual(
      fitProjection(entities, 390, 844, noInsets),
    );
  });

  it('does not blow up a small picture, nor zoom in beyond the limit asked for', () => {
    expect(fitProjection(entities.slice(0, 1), 1440, 900, noInsets).scale).toBe(1.5);
    expect(fitProjection(entities.slice(0, 1), 1440, 900, noInsets, 0.7).scale).toBe(0.7);
  });

  it('of nothing is the middle', () => {
    expect(fitProjection([], 100, 100, noInsets)).toMatchObject({ x: 0, y: 0, scale: 1 });
  });
});
