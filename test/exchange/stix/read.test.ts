import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/exchange/codec';
import { readStix } from '../../../src/exchange/stix/read';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const id = (type: string, n: number): string => `${type}--${uuid(n)}`;
const made = {
  spec_version: '2.1',
  created: '2020-01-01T00:00:00.000Z',
  modified: '2020-01-01T00:00:00.000Z',
};
const bundle = (...objects: unknown[]) => JSON.stringify({ type: 'bundle', id: id('bundle', 0), objects });
const identity = (n: number, more: object = {}) => ({
  type: 'identity',
  id: id('identity', n),
  name: `Who ${n}`,
  ...made,
  ...more,
});
const relation = (n: number, from: string, to: string, more: object = {}) => ({
  type: 'relationship',
  id: id('relationship', n),
  relationship_type: 'related-to',
  source_ref: from,
  target_ref: to,
  ...made,
  ...more,
});
const read = (text: string) => finish(readStix(text));
const codes = (text: string) => read(text).issues.map(({ code }) => code);

describe('a STIX file', () => {
  it('is an empty graph where its bundle is empty', () => {
    for (const text of ['{"type":"bundle","id":"bundle--1"}', bundle(), '[]'])
      expect(read(text)).toMatchObject({ graph: { nodes: [], edges: [] }, issues: [] });
  });

  it('is refused where it is no JSON, or no STIX', () => {
    expect(read('{"type":"bundle",}')).toMatchObject({
      graph: null,
      issues: [{ code: 'not-json', path: '$' }],
    });
    for (const text of ['{}', '3', 'null', '"x"', '{"id":"x"}'])
      expect(read(text), text).toMatchObject({ graph: null, issues: [{ code: 'no-graph' }] });
    expect(codes('['.repeat(300))).toEqual(['too-deep']);
  });

  it('may be a list of objects, of bundles, or one object', () => {
    expect(read(JSON.stringify([identity(1), identity(2)])).graph?.nodes.length).toBe(2);
    expect(read(`[${bundle(identity(1))},${bundle(identity(2))}]`).graph?.nodes.map(({ at }) => at)).toEqual([
      '$[0].objects[0]',
      '$[1].objects[0]',
    ]);
    expect(read(JSON.stringify(identity(1))).graph?.nodes.length).toBe(1);
  });

  it('is read in steps that say how far it has come', () => {
    const many = Array.from({ length: 5000 }, (_, at) => identity(at));
    const shares = [...readStix(bundle(...many))];
    expect(shares.length).toBeGreaterThan(4);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    for (const share of shares) expect(share >= 0 && share <= 1).toBe(true);
  });

  it('says which objects it could not read, and reads the others', () => {
    const { graph, issues } = read(bundle(identity(1), 3, { type: 'tool' }, { id: 'x' }, null));
    expect(graph?.nodes.length).toBe(1);
    expect(issues).toMatchObject([
      { code: 'side-section', path: '$.objects[1]', facts: { key: 'objects', count: 3 } },
      { code: 'side-section', path: '$.objects[2]', facts: { key: 'tool', count: 1 } },
    ]);
  });

  it('is read all the same with another version, or without one', () => {
    expect(codes(bundle({ ...identity(1), spec_version: '2.2' }))).toEqual(['other-version']);
    expect(codes(bundle({ type: 'tool', id: id('tool', 1), name: 'x' }))).toEqual(['missing-metadata']);
    expect(codes(JSON.stringify({ type: 'bundle', spec_version: '2.0', objects: [identity(1)] }))).toEqual([
      'missing-metadata',
    ]);
  });
});

describe('versions of an object', () => {
  const early = identity(1, { name: 'early', modified: '2020-01-01T00:00:00Z' });
  const late = identity(1, { name: 'late', modified: '2020-01-01T00:00:00.5Z' });

  it.each([
    [early, late],
    [late, early],
  ])('leave the latest, whatever their order', (...both) => {
    const { graph, issues } = read(bundle(...both));
    expect(graph?.nodes.map(({ label }) => label)).toEqual(['late']);
    expect(issues).toMatchObject([{ code: 'side-section', facts: { key: 'earlier versions', count: 1 } }]);
  });

  it('are a fault where they are of one time, and the first stays', () => {
    const { graph, issues } = read(bundle(early, { ...early, name: 'again' }));
    expect(graph?.nodes.map(({ label }) => label)).toEqual(['early']);
    expect(issues).toMatchObject([
      { code: 'duplicate-node', path: '$.objects[1]', facts: { first: '$.objects[0]' } },
    ]);
  });

  it('of an edge stay both where they are of one time', () => {
    const edge = relation(3, id('identity', 1), id('identity', 2));
    expect(read(bundle(identity(1), identity(2), edge, edge))).toMatchObject({
      graph: { edges: [{ id: edge.id }, { id: edge.id }] },
      issues: [],
    });
  });
});

describe('an edge', () => {
  it('is a fault for each end that is no node', () => {
    const { graph, issues } = read(
      bundle(
        identity(1),
        relation(3, id('identity', 1), id('tool', 9)),
        relation(4, '', id('relationship', 3)),
      ),
    );
    expect(graph?.edges).toEqual([]);
    expect(issues.map(({ code, path, facts }) => [code, path, facts.end])).toEqual([
      ['dangling-edge', '$.objects[1]', id('tool', 9)],
      ['dangling-edge', '$.objects[2]', ''],
      ['dangling-edge', '$.objects[2]', id('relationship', 3)],
    ]);
  });

  it('has a span, words and citations', () => {
    const edge = relation(3, id('identity', 1), id('identity', 2), {
      start_time: '2019-01-01T00:00:00Z',
      stop_time: '2020-01-01T00:00:00Z',
      description: 'They met.',
      confidence: 80,
      external_references: [
        {
          source_name: 'Daily',
          url: 'https://example.org/1',
          description: 'A report',
          hashes: { MD5: 'ab' },
        },
        { source_name: 'cve', external_id: 'CVE-2016-1234' },
        {},
        7,
      ],
    });
    expect(read(bundle(identity(1), identity(2), edge)).graph?.edges).toEqual([
      {
        id: edge.id,
        source: id('identity', 1),
        target: id('identity', 2),
        directed: true,
        type: 'related-to',
        description: 'They met.',
        spans: [{ start: '2019-01-01T00:00:00Z', end: '2020-01-01T00:00:00Z' }],
        attributes: new Map<string, unknown>([
          ['created', made.created],
          ['modified', made.modified],
          ['confidence', 80],
        ]),
        references: [
          { url: 'https://example.org/1', title: 'A report', publisher: 'Daily', note: 'MD5: ab' },
          { title: 'cve CVE-2016-1234', publisher: 'cve', externalId: 'CVE-2016-1234' },
        ],
        at: '$.objects[2]',
      },
    ]);
  });

  it('keeps times that are none as attributes, and says so', () => {
    const edge = relation(3, id('identity', 1), id('identity', 1), {
      start_time: '2020-01-01T00:00:00Z',
      stop_time: '2019-01-01T00:00:00Z',
    });
    const { graph, issues } = read(bundle(identity(1), edge));
    expect(graph?.edges[0]?.spans).toBeUndefined();
    expect(graph?.edges[0]?.attributes.get('stop_time')).toBe('2019-01-01T00:00:00Z');
    expect(issues.map(({ code }) => code)).toEqual(['time-as-text']);
  });

  it('stands for each place of a sighting', () => {
    const seen = {
      type: 'sighting',
      id: id('sighting', 5),
      ...made,
      sighting_of_ref: id('identity', 1),
      where_sighted_refs: [id('identity', 2), id('identity', 3)],
    };
    const edges = read(bundle(identity(1), identity(2), identity(3), seen)).graph?.edges;
    expect(edges?.map((edge) => [edge.id, edge.source, edge.target])).toEqual([
      [seen.id, id('identity', 2), id('identity', 1)],
      [`${seen.id}:2`, id('identity', 3), id('identity', 1)],
    ]);
    const { where_sighted_refs: _, ...nowhere } = seen;
    const by = { ...nowhere, created_by_ref: id('identity', 2) };
    expect(read(bundle(identity(1), identity(2), by)).graph?.edges.length).toBe(1);
    expect(codes(bundle(identity(1), nowhere))).toEqual(['side-section']);
  });
});

describe('references within a node', () => {
  it('are edges of their name, wherever they are nested', () => {
    const mail = {
      type: 'email-message',
      id: id('email-message', 1),
      from_ref: id('identity', 2),
      to_refs: [id('identity', 2), id('identity', 3)],
      body_multipart: [{ body_raw_ref: id('identity', 3) }],
      extensions: { 'archive-ext': { contains_refs: [id('identity', 2)] } },
      object_marking_refs: [
        'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9',
        'marking-definition--x',
      ],
    };
    const { graph, issues } = read(bundle(mail, identity(2), identity(3)));
    expect(issues).toEqual([]);
    expect(graph?.edges.map(({ type, target, at }) => [type, target.at(-1), at])).toEqual([
      ['from', '2', '$.objects[0].from_ref'],
      ['to', '2', '$.objects[0].to_refs[0]'],
      ['to', '3', '$.objects[0].to_refs[1]'],
      ['body_raw', '3', '$.objects[0].body_multipart[0].body_raw_ref'],
      ['contains', '2', '$.objects[0].extensions["archive-ext"].contains_refs[0]'],
    ]);
    expect(graph?.nodes[0]?.attributes.get('marking')).toEqual(['TLP:WHITE', 'marking-definition--x']);
  });

  it('are attributes where they name an edge, and faults where they name nothing', () => {
    const report = {
      ...identity(1),
      type: 'report',
      id: id('report', 1),
      object_refs: [id('identity', 2), id('relationship', 3), id('tool', 4)],
    };
    const loop = relation(3, id('identity', 2), id('identity', 2));
    const { graph, issues } = read(bundle(report, identity(2), loop));
    expect(graph?.edges.map(({ type }) => type)).toEqual(['object', 'related-to']);
    expect(graph?.nodes[0]?.attributes.get('object_refs')).toEqual([id('relationship', 3)]);
    expect(issues).toMatchObject([{ code: 'dangling-edge', path: '$.objects[0].object_refs[2]' }]);
  });

  it('of STIX 2.0 within one object stay what they are', () => {
    const seen = {
      type: 'observed-data',
      id: id('observed-data', 1),
      spec_version: '2.0',
      objects: { 0: { type: 'file', parent_directory_ref: '1' }, 1: { type: 'directory', path: '/' } },
    };
    const { graph, issues } = read(bundle(seen));
    expect(issues).toEqual([]);
    expect(graph?.edges).toEqual([]);
    expect(graph?.nodes[0]?.attributes.get('objects.0.parent_directory_ref')).toBe('1');
  });
});

describe('a node', () => {
  it('is called by what its type is called by', () => {
    const objects = [
      { type: 'ipv4-addr', id: id('ipv4-addr', 1), value: '10.0.0.1' },
      { type: 'directory', id: id('directory', 2), path: '/tmp' },
      { type: 'autonomous-system', id: id('autonomous-system', 3), number: 64496 },
      { type: 'note', id: id('note', 4), abstract: 'Short', content: 'Long' },
      { type: 'observed-data', id: id('observed-data', 5) },
      { type: 'constructor', id: id('constructor', 6), value: 'x' },
    ];
    expect(read(bundle(...objects)).graph?.nodes.map(({ label }) => label)).toEqual([
      '10.0.0.1',
      '/tmp',
      'AS64496',
      'Short',
      undefined,
      'x',
    ]);
  });

  it('has its names by language, and translations beside it', () => {
    const translation = {
      type: 'language-content',
      id: id('language-content', 2),
      ...made,
      object_ref: id('identity', 1),
      contents: { ko: { name: '누구', description: '설명' }, 'not a tag': { name: 'x' } },
    };
    const { graph } = read(
      bundle(identity(1, { lang: 'en', aliases: ['W', 'Who 1'], x_mitre_aliases: ['W', 'V'] }), translation),
    );
    expect(graph?.nodes).toHaveLength(1);
    expect(graph?.nodes[0]).toMatchObject({
      label: 'Who 1',
      names: new Map([
        ['en', 'Who 1'],
        ['ko', '누구'],
      ]),
      aliases: ['W', 'V'],
    });
    expect(graph?.nodes[0]?.attributes.get('description:ko')).toBe('설명');
  });

  it('survives hostile values', () => {
    const text = bundle({
      type: 'tool',
      id: id('tool', 1),
      spec_version: '2.1',
      kill_chain_phases: [{ kill_chain_name: 'k', phase_name: 'p' }, { other: 1 }, null, [1]],
      nothing: null,
      empty: [],
      deep: { a: { b: { c: { d: { e: { f: { g: { some_ref: id('tool', 9) } } } } } } } },
    }).replace('"empty"', '"__proto__":{"polluted":true},"huge":1e999,"empty"');
    const { graph, issues } = read(text);
    const attributes = graph?.nodes[0]?.attributes;
    expect(issues).toEqual([]);
    expect(attributes?.get('kill_chain_phases')).toEqual(['k: p', '{"other":1}', '[1]']);
    expect(attributes?.get('__proto__.polluted')).toBe(true);
    expect(attributes?.get('huge')).toBe('Infinity');
    expect(attributes?.get('empty')).toEqual([]);
    expect(attributes?.has('nothing')).toBe(false);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
