import { describe, expect, it } from 'vitest';
import { edge, graphOf, made, node } from './graphs';

const kindsOf = (types: readonly string[]) => {
  const made_ = made(graphOf(types.map((type, at) => node(`n${at}`, { type }))));
  return { ...made_, kinds: made_.dossier.entities.map(({ kind }) => kind) };
};

describe('kinds of entity', () => {
  it('are built-in by their id or label, case aside', () => {
    const { kinds, dossier } = kindsOf(['country', 'Country', 'LEADER', 'Leader or official', ' Thing ', '']);
    expect(kinds).toEqual(['country', 'country', 'leader', 'leader', 'thing', 'thing']);
    expect(dossier.vocabulary).toBeUndefined();
  });

  it('else are the types as written, with icons of common words and colours in turn', () => {
    const { dossier, kinds, issues } = kindsOf(['Person', 'person', 'Ruling', 'Company', 'Person']);
    expect(kinds).toEqual(['Person', 'person', 'Ruling', 'Company', 'Person']);
    expect(dossier.vocabulary?.entityKinds).toEqual({
      Person: { label: 'Person', plural: 'Person', colour: 'blue', icon: 'leader' },
      person: { label: 'person', plural: 'person', colour: 'orange', icon: 'leader' },
      Ruling: { label: 'Ruling', plural: 'Ruling', colour: 'green', icon: 'thing' },
      Company: { label: 'Company', plural: 'Company', colour: 'vermilion', icon: 'organization' },
    });
    expect(issues).toEqual([]);
  });

  it('that cannot be ids are mended, with the type as label', () => {
    const long = 'x'.repeat(201);
    const { dossier, kinds, issues } = kindsOf(['__proto__', 'proto', 'a\nb', '\u0001', long]);
    expect(kinds.slice(0, 4)).toEqual(['proto:2', 'proto', 'ab', 'kind']);
    expect(kinds[4]).toMatch(/^x{191}~/);
    expect(Object.values(dossier.vocabulary?.entityKinds ?? {}).map(({ label }) => label)).toEqual([
      '__proto__',
      'proto',
      'a\nb',
      '\u0001',
      long,
    ]);
    expect(issues).toMatchObject([
      { code: 'id-mended', path: 'node n0', facts: { found: '__proto__', count: 4 } },
    ]);
  });
});

describe('kinds of tie', () => {
  it('without type say only whether they have a direction', () => {
    const { dossier } = made(graphOf(['a', 'b'], ['a>b', 'a-b']));
    expect(dossier.ties.map(({ kind }) => kind)).toEqual(['points-to', 'linked-to']);
    expect(dossier.vocabulary).toBeUndefined();
  });

  it('are the types as written', () => {
    const { dossier } = made(
      graphOf(['a', 'b'], [edge('a>b', { id: '1', type: 'owns' }), edge('a-b', { id: '2', type: 'knows' })]),
    );
    expect(dossier.ties.map(({ kind }) => kind)).toEqual(['owns', 'knows']);
    expect(dossier.vocabulary?.tieKinds).toEqual({
      owns: {
        label: 'owns',
        pattern: '{from} – owns → {to}',
        inverse: '{to} ← owns – {from}',
        category: 'context',
      },
      knows: {
        label: 'knows',
        pattern: '{from} – knows – {to}',
        inverse: '{to} – knows – {from}',
        symmetric: true,
        category: 'context',
      },
    });
  });

  it('are apart for edges with and without direction', () => {
    const { dossier } = made(
      graphOf(
        ['a', 'b'],
        [
          edge('a-b', { id: '1', type: 'knows' }),
          edge('a>b', { id: '2', type: 'knows' }),
          edge('a>b', { id: '3', type: 'x-undirected' }),
          edge('a-b', { id: '4', type: 'x' }),
          edge('b>a', { id: '5', type: 'x' }),
        ],
      ),
    );
    expect(dossier.ties.map(({ kind }) => kind)).toEqual([
      'knows-undirected',
      'knows',
      'x-undirected',
      'x-undirected:2',
      'x',
    ]);
    expect(dossier.vocabulary?.tieKinds?.['knows-undirected']).toMatchObject({
      label: 'knows',
      symmetric: true,
    });
  });

  it('are built-in only where direction and ends are as the built-in kind has them', () => {
    const { dossier } = made(
      graphOf(
        [node('c', { type: 'country' }), node('l', { type: 'leader' }), node('t')],
        [
          edge('l>c', { id: '1', type: 'leads' }),
          edge('c>l', { id: '2', type: 'leads' }),
          edge('l-c', { id: '3', type: 'leads' }),
          edge('l-l', { id: '4', type: 'meets' }),
          edge('l>l', { id: '5', type: 'meets' }),
          edge('t-t', { id: '6', type: 'meets' }),
          edge('l>c', { id: '7', type: 'Leads' }),
          edge('t>t', { id: '8', type: 'points-to' }),
          edge('t-t', { id: '9', type: 'points-to' }),
        ],
      ),
    );
    expect(dossier.ties.map(({ kind }) => kind)).toEqual([
      'leads',
      'leads-own',
      'leads-undirected',
      'meets',
      'meets-own',
      'meets-own:2',
      'Leads',
      'points-to',
      'points-to-undirected',
    ]);
    expect(dossier.vocabulary?.tieKinds?.['leads-own']?.label).toBe('leads');
  });

  it('keep placeholders in a type from being taken for ends', () => {
    const { dossier } = made(graphOf(['a', 'b'], [edge('a>b', { type: '{to} {{from}from} {x}' })]));
    const kind = dossier.vocabulary?.tieKinds?.['{to} {{from}from} {x}'];
    expect(kind?.pattern).toBe('{from} – (to) {(from)from} {x} → {to}');
    expect(kind?.label).toBe('{to} {{from}from} {x}');
  });

  it('that cannot be ids are mended', () => {
    const { dossier, issues } = made(
      graphOf(
        ['a'],
        [edge('a>a', { id: '1', type: '__proto__' }), edge('a-a', { id: '2', type: '__proto__' })],
      ),
    );
    expect(dossier.ties.map(({ kind }) => kind)).toEqual(['proto', 'proto-undirected']);
    expect(issues.map(({ code }) => code)).toEqual(['id-mended']);
  });
});
