import { describe, expect, it } from 'vitest';
import { evidenceStyles, palettes } from '../../src/appearance/palette';
import { emphasisOf, strengthOf } from '../../src/render/emphasis';
import { lookOfEntity, lookOfTie, styleOf } from '../../src/render/look';
import { pictureOf } from '../../src/render/picture';
import { evidenceLevels } from '../../src/schema/query';
import { fan } from './pictures';

const graph = fan(2);
const picture = pictureOf(graph);

describe('emphasis', () => {
  it('leaves all in full colour while nothing is hovered or selected', () => {
    const calm = emphasisOf(graph, [], null);
    expect(calm.near).toBeNull();
    expect(strengthOf(calm, 'c')).toBe(1);
  });

  it('brings a hovered entity forward with its ties and their other ends', () => {
    const near = emphasisOf(graph, [], 'c').near;
    expect([...(near ?? [])].sort()).toEqual(['a', 'c', 'leads']);
  });

  it('brings a hovered tie forward with its two ends', () => {
    expect([...(emphasisOf(graph, [], 't0').near ?? [])].sort()).toEqual(['a', 'b', 't0']);
  });

  it('keeps what is selected in sight while something else is hovered', () => {
    const emphasis = emphasisOf(graph, ['b'], 'c');
    expect(strengthOf(emphasis, 'b')).toBe(1);
    expect(strengthOf(emphasis, 't0')).toBeLessThan(0.5);
  });

  it('lets the rest recede less for a selection than for the pointer', () => {
    expect(emphasisOf(graph, ['c'], null).rest).toBeGreaterThan(emphasisOf(graph, [], 'c').rest);
  });

  it('does not care for ids that are not shown', () => {
    expect(emphasisOf(graph, ['nobody'], 'nothing').near).toBeNull();
  });
});

describe('the look', () => {
  const tie = picture.tie.get('t0');
  const entity = picture.entity.get('a');
  if (!tie || !entity) throw new Error('fan has changed');
  const { light } = palettes;
  const calm = emphasisOf(graph, [], null);

  it('follows the evidence code of the engine', () => {
    evidenceLevels.forEach((level, code) => {
      const style = styleOf({ ...tie.attributes, evidence: code as typeof tie.attributes.evidence });
      expect(style).toBe(level === 'hidden' ? evidenceStyles.unsupported : evidenceStyles[level]);
    });
  });

  it('has a head unless the tie is symmetric', () => {
    expect(lookOfTie(tie, light, calm).head).toBe(true);
    const symmetric = { ...tie, attributes: { ...tie.attributes, symmetric: true } };
    expect(lookOfTie(symmetric, light, calm).head).toBe(false);
  });

  it('of what is selected is wider, ringed and on top', () => {
    const chosen = emphasisOf(graph, ['t0', 'a'], null);
    expect(lookOfTie(tie, light, chosen).width).toBeGreaterThan(lookOfTie(tie, light, calm).width);
    expect(lookOfTie(tie, light, chosen).zIndex).toBeGreaterThan(lookOfTie(tie, light, calm).zIndex);
    expect(lookOfEntity(entity, light, chosen).ringWidth).toBeGreaterThan(0);
    expect(lookOfEntity(entity, light, calm).ringWidth).toBe(0);
  });

  it('gives an unknown colour token the grey of things', () => {
    const odd = { ...entity, attributes: { ...entity.attributes, colour: 'constructor' } };
    expect(lookOfEntity(odd, light, calm).fill).toBe(light.kinds.grey);
  });
});
