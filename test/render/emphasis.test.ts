import { describe, expect, it } from 'vitest';
import { evidenceStyles, palettes } from '../../src/appearance/palette';
import { emphasisOf, restyled, strengthOf } from '../../src/render/emphasis';
import { lookOfEntity, lookOfTie, styleOf } from '../../src/render/look';
import { pictureOf } from '../../src/render/picture';
import { evidenceLevels } from '../../src/schema/query';
import { fan } from './pictures';

const graph = fan(2);
const picture = pictureOf(graph);

describe('emphasis', () => {
  it('leaves all in full colour while nothing is hovered or selected', () => {
    const calm = emphasisOf(graph, picture, [], null);
    expect(calm.near).toBeNull();
    expect(strengthOf(calm, 'c')).toBe(1);
  });

  it('brings a hovered entity forward with its ties and their other ends', () => {
    const near = emphasisOf(graph, picture, [], 'c').near;
    expect([...(near ?? [])].sort()).toEqual(['a', 'c', 'leads']);
  });

  it('brings a hovered tie forward with its two ends', () => {
    expect([...(emphasisOf(graph, picture, [], 't0').near ?? [])].sort()).toEqual(['a', 'b', 't0']);
  });

  it('keeps what is selected in sight while something else is hovered', () => {
    const emphasis = emphasisOf(graph, picture, ['b'], 'c');
    expect(strengthOf(emphasis, 'b')).toBe(1);
    expect(strengthOf(emphasis, 't0')).toBeLessThan(0.5);
  });

  it('lets the rest recede less for a selection than for the pointer', () => {
    expect(emphasisOf(graph, picture, ['c'], null).rest).toBeGreaterThan(
      emphasisOf(graph, picture, [], 'c').rest,
    );
  });

  it('does not care for ids that are not shown', () => {
    expect(emphasisOf(graph, picture, ['nobody'], 'nothing').near).toBeNull();
  });
});

describe('a change of emphasis', () => {
  const calm = emphasisOf(graph, picture, [], null);
  const near = emphasisOf(graph, picture, ['c'], null);

  it('touches what comes forward or goes back, and nothing else', () => {
    expect([...restyled(calm, near)].sort()).toEqual(['a', 'c', 'leads']);
    expect([...restyled(near, calm)].sort()).toEqual(['a', 'c', 'leads']);
    expect(restyled(near, near).size).toBe(0);
  });

  it('touches what is hovered, also where that was near before', () => {
    expect(restyled(near, emphasisOf(graph, picture, ['c'], 'c'))).toContain('c');
  });

  it('gives the looks that a picture made anew would have', () => {
    const all = [...picture.tie.values()];
    const untouched = all.filter(({ id }) => !restyled(calm, near).has(id));
    expect(untouched.length).toBeGreaterThan(0);
    for (const one of untouched) {
      const { zIndex: _, ...before } = lookOfTie(one, palettes.light, calm);
      const { zIndex: __, ...after } = lookOfTie(one, palettes.light, near);
      expect(after, one.id).toEqual(before);
    }
  });
});

describe('the look', () => {
  const tie = picture.tie.get('t0');
  const entity = picture.entity.get('a');
  if (!tie || !entity) throw new Error('fan has changed');
  const { light } = palettes;
  const calm = emphasisOf(graph, picture, [], null);

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
    const chosen = emphasisOf(graph, picture, ['t0', 'a'], null);
    expect(lookOfTie(tie, light, chosen).width).toBeGreaterThan(lookOfTie(tie, light, calm).width);
    expect(lookOfTie(tie, light, chosen).zIndex).toBeGreaterThan(lookOfTie(tie, light, calm).zIndex);
    expect(lookOfEntity(entity, light, chosen, false).ringWidth).toBeGreaterThan(0);
    expect(lookOfEntity(entity, light, calm, false).ringWidth).toBe(0);
  });

  it('gives an unknown colour token the grey of things', () => {
    const odd = { ...entity, attributes: { ...entity.attributes, colour: 'constructor' } };
    expect(lookOfEntity(odd, light, calm, false).fill).toBe(light.kinds.grey);
  });

  it('of what is outside of the focus recedes, that of a hop of the path is wider and edged', () => {
    const faded = { ...tie, attributes: { ...tie.attributes, faded: true } };
    expect(lookOfTie(faded, light, calm).colour).not.toBe(lookOfTie(tie, light, calm).colour);
    const hop = { ...tie, attributes: { ...tie.attributes, onPath: true } };
    expect(lookOfTie(hop, light, calm).width).toBeGreaterThan(lookOfTie(tie, light, calm).width);
    expect(lookOfTie(hop, light, calm).band).not.toBe(light.paper);
    expect(lookOfEntity(entity, light, calm, true).ringWidth).toBeGreaterThan(0);
  });

  it('has soft ends where it is not certain that the tie holds', () => {
    expect(lookOfTie(tie, light, calm).soft).toBe(false);
    const possible = { ...tie, attributes: { ...tie.attributes, certain: false } };
    expect(lookOfTie(possible, light, calm).soft).toBe(true);
  });

  it('follows the community where one is told, in grey beyond the palette', () => {
    const of = (community: number) => ({ ...entity, attributes: { ...entity.attributes, community } });
    expect(lookOfEntity(of(0), light, calm, false).fill).toBe(light.communities[0]);
    expect(lookOfEntity(of(500), light, calm, false).fill).toBe(light.kinds.grey);
  });
});
