import { describe, expect, it } from 'vitest';
import { FreeIds } from '../../../src/exchange/foreign/free-ids';
import { RecordId } from '../../../src/schema/dossier';
import { KindId } from '../../../src/schema/vocabulary-schema';
import { edge, graphOf, made, node, said } from './graphs';

const texts = [
  'a',
  '',
  ' ',
  ' a',
  'a ',
  'a b',
  'a\u00a0',
  '\uFEFFa',
  'a\u0000b',
  'a\u0085',
  'a\u2028b',
  '\ud800',
  '🤝'.repeat(200),
  '🤝'.repeat(201),
  '🤝'.repeat(500),
  '🤝'.repeat(501),
  'x'.repeat(200),
  'x'.repeat(201),
  'x'.repeat(500),
  'x'.repeat(501),
  '__proto__',
];

describe('an id', () => {
  it.each(texts)('%j can stand where the schema takes it', (text) => {
    expect(new FreeIds(500).isSound(text)).toBe(RecordId.safeParse(text).success);
    expect(new FreeIds(200).isSound(text)).toBe(KindId.safeParse(text).success);
  });

  it.each(texts)('%j is mended to one that the schema takes, or to nothing', (text) => {
    for (const [limit, schema] of [
      [500, RecordId],
      [200, KindId],
    ] as const) {
      const free = new FreeIds(limit);
      const mended = free.mend(text);
      if (mended !== '') {
        expect(schema.safeParse(mended).success).toBe(true);
        for (let times = 0; times < 12; times += 1)
          expect(schema.safeParse(free.next(mended)).success).toBe(true);
      }
      if (free.isSound(text)) expect(mended).toBe(text);
    }
  });

  it('that is cut differs from others with the same beginning', () => {
    const free = new FreeIds(500);
    expect(free.mend(`${'x'.repeat(600)}a`)).not.toBe(free.mend(`${'x'.repeat(600)}b`));
    expect(free.mend('x'.repeat(600))).toMatch(/^x{491}~[0-9a-f]{8}$/);
  });

  it('is handed out once, and numbered from there on', () => {
    const free = new FreeIds(500);
    free.take('a:2');
    expect([free.next('a'), free.next('a'), free.next('a'), free.next('b')]).toEqual([
      'a',
      'a:3',
      'a:4',
      'b',
    ]);
    expect(free.take('b')).toBe(false);
  });
});

describe('ids of nodes', () => {
  it('are kept as they are', () => {
    const ids = ['1', '__proto__', 'http://x.org/#a b', '대한민국', 'constructor'];
    const { dossier, issues } = made(graphOf(ids));
    expect(dossier.entities.map(({ id }) => id)).toEqual(ids);
    expect(dossier.entities.every(({ attributes }) => attributes === undefined)).toBe(true);
    expect(issues).toEqual([]);
  });

  it('that cannot stand are mended, with the old one as an attribute', () => {
    const { dossier, issues } = made(graphOf(['a', ' a ', '', 'b\u0007c', '\u0000'], ['\u0000>b\u0007c']));
    expect(dossier.entities.map(({ id, attributes }) => [id, attributes?.['original id']])).toEqual([
      ['a', undefined],
      ['a:2', ' a '],
      ['node:3', ''],
      ['bc', 'b\u0007c'],
      ['node:5', '\u0000'],
    ]);
    expect(dossier.ties[0]).toMatchObject({ from: 'node:5', to: 'bc' });
    expect(said(issues)).toEqual([
      { code: 'id-mended', path: 'node  a ', facts: { found: ' a ', count: 4 } },
    ]);
  });

  it('leave a real id to whom it belongs, wherever that stands', () => {
    const { dossier } = made(graphOf([' a', 'a'], [edge('a>a', { id: 'a:2' })]));
    expect(dossier.entities.map(({ id }) => id)).toEqual(['a:3', 'a']);
    expect(dossier.ties[0]?.id).toBe('a:2');
  });

  it('of two of one id the second gets another', () => {
    const { dossier } = made(graphOf([node('a', { label: 'A' }), node('a', { label: 'B' })], ['a>a']));
    expect(dossier.entities.map(({ id }) => id)).toEqual(['a', 'a:2']);
  });
});

describe('ids of edges', () => {
  it('that are missing are numbered by their place', () => {
    const { dossier, issues } = made(
      graphOf(['a', 'b'], [edge('a>b', { id: 'edge:3' }), edge('a-b'), edge('b>a'), edge('a>a', { id: '' })]),
    );
    expect(dossier.ties.map(({ id }) => id)).toEqual(['edge:3', 'edge:2', 'edge:3:2', 'edge:4']);
    expect(said(issues)).toEqual([
      { code: 'edge-id-missing', path: 'edge a-b', facts: { edge: 'edge:2', count: 3 } },
    ]);
  });

  it('that are repeated are numbered, and keep their own as an attribute', () => {
    const { dossier, issues } = made(
      graphOf(
        ['a'],
        [
          edge('a>a', { id: 'e' }),
          edge('a>a', { id: 'e' }),
          edge('a>a', { id: 'e:2' }),
          edge('a>a', { id: 'e' }),
        ],
      ),
    );
    expect(dossier.ties.map(({ id, attributes }) => [id, attributes?.['original id']])).toEqual([
      ['e', undefined],
      ['e:3', 'e'],
      ['e:2', undefined],
      ['e:4', 'e'],
    ]);
    expect(said(issues)).toEqual([
      { code: 'edge-id-repeated', path: 'edge a>a', facts: { edge: 'e', count: 2 } },
    ]);
  });

  it('that a node has get a prefix', () => {
    const { dossier, issues } = made(
      graphOf(['a', 'b'], [edge('a>b', { id: 'b' }), edge('b>a', { id: 'b' }), edge('b>b', { id: 'c' })]),
    );
    expect(dossier.ties.map(({ id, attributes }) => [id, attributes?.['original id']])).toEqual([
      ['edge:b', 'b'],
      ['edge:b:2', 'b'],
      ['c', undefined],
    ]);
    expect(said(issues)).toEqual([
      { code: 'edge-id-taken', path: 'edge a>b', facts: { edge: 'b', count: 2 } },
    ]);
  });
});
