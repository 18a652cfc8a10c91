import { describe, expect, it } from 'vitest';
import { attributes, edge, graphOf, made, node } from './graphs';

const entity = (more: Parameters<typeof node>[1], language?: string) => {
  const { dossier, issues } = made(
    graphOf([node('a', more), 'b'], ['a>b'], language === undefined ? {} : { language }),
  );
  const [made_] = dossier.entities;
  return { ...made_, issues };
};

describe('names', () => {
  it('are the label, of an unknown language where the file says none', () => {
    expect(entity({ label: ' Ann ' }).name).toEqual({ und: 'Ann' });
    expect(entity({ label: 'Ann' }, 'ko').name).toEqual({ ko: 'Ann' });
    expect(entity({ label: 'Ann' }, 'not a language').name).toEqual({ und: 'Ann' });
  });

  it('are the id where there is no label', () => {
    expect(entity({}).name).toEqual({ und: 'a' });
    expect(entity({ label: ' \n', names: new Map([['en', '']]) }).name).toEqual({ und: 'a' });
  });

  it('are those by language, with all others as aliases', () => {
    expect(
      entity({
        label: 'Annie',
        names: new Map([
          ['en', 'Ann'],
          ['zh-Hant', '安'],
          ['__proto__', 'Anna'],
        ]),
        aliases: ['Nan', '', 'Ann', 'Nan'],
      }),
    ).toMatchObject({ name: { en: 'Ann', 'zh-Hant': '安' }, aliases: ['Anna', 'Annie', 'Nan'] });
  });
});

describe('attributes', () => {
  it('are kept as they are', () => {
    const own = {
      a: 'x',
      b: 1.5,
      c: false,
      d: ['x', 1, true],
      e: '',
      f: [],
      constructor: 'c',
      toString: 't',
    };
    expect(entity({ attributes: attributes(own) }).attributes).toEqual(own);
  });

  it('hold what the format has no other place for', () => {
    expect(
      entity({
        position: { x: 1, y: -2, z: 0 },
        colour: '#ff0000',
        size: 3,
        parents: ['b'],
        description: ' A person. ',
      }),
    ).toMatchObject({
      description: 'A person.',
      attributes: { x: 1, y: -2, z: 0, colour: '#ff0000', size: 3, parent: 'b' },
    });
    const { dossier } = made(
      graphOf(
        [node('a', { parents: ['b', ' c'] }), 'b', ' c'],
        [
          edge('a>b', {
            weight: 1,
            description: 'D',
            aliases: ['A'],
            colour: '#000000',
            size: 2,
            label: 'L',
          }),
        ],
      ),
    );
    expect(dossier.entities[0]?.attributes).toEqual({ parents: ['b', 'c'] });
    expect(dossier.ties[0]).toMatchObject({
      detail: 'L',
      attributes: { weight: 1, description: 'D', aliases: ['A'], colour: '#000000', size: 2 },
    });
  });

  it('of the file are never overwritten', () => {
    expect(
      entity({
        attributes: attributes({ x: 'mine', 'x 2': 'mine too', size: 3, y: 5 }),
        position: { x: 1, y: 2 },
        size: 3,
      }).attributes,
    ).toEqual({ x: 'mine', 'x 2': 'mine too', size: 3, y: 5, 'x 3': 1, 'y 2': 2 });
  });

  it('without a name that can stand get one', () => {
    const odd = new Map([
      ['__proto__', 'p'],
      ['', 'e'],
      ['proto', 'mine'],
    ]);
    const { attributes: kept, issues } = entity({ attributes: odd });
    expect(kept).toEqual({ proto: 'mine', 'proto 2': 'p', attribute: 'e' });
    expect(Object.getPrototypeOf(kept)).toBe(Object.prototype);
    expect(issues).toMatchObject([
      { code: 'id-mended', path: 'node a', facts: { found: '__proto__', count: 2 } },
    ]);
  });

  it('hold no number that is none', () => {
    expect(
      entity({
        attributes: attributes({ a: Number.NaN, b: [Infinity, 1] }),
        position: { x: Number.NaN, y: 2 },
        size: Infinity,
      }).attributes,
    ).toEqual({ a: 'NaN', b: ['Infinity', 1], y: 2 });
  });
});
