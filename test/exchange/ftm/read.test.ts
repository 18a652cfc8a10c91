import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/exchange/codec';
import { readFtm } from '../../../src/exchange/ftm/read';
import { mutants } from '../stix/mutants';

const data = resolve('../shared/data');
const file = resolve(data, 'exchange-json/samples.ijson.gz');
const there = existsSync(file);
if (!there) console.warn(`no FollowTheMoney file of others is tested: ${file} is absent`);

const read = (text: string) => finish(readFtm(text));
const lines = (...entities: unknown[]) => entities.map((entity) => JSON.stringify(entity)).join('\n');
const person = (id: string, more: object = {}) => ({
  id,
  schema: 'Person',
  properties: { name: [id], ...more },
});
const entity = (id: string, schema: string, properties: object) => ({ id, schema, properties });

describe.skipIf(!there)('the FollowTheMoney file of others', () => {
  const text = there ? gunzipSync(readFileSync(file)).toString('utf8') : '';

  it('has the entities that were counted independently, and an edge for each id in a link', () => {
    const { graph, issues } = read(text);
    expect(issues).toEqual([]);
    const counted = JSON.parse(readFileSync(resolve(data, 'expected.json'), 'utf8')).peer_json_files[
      'exchange-json/samples.ijson'
    ];
    const byType: Record<string, number> = {};
    for (const { type = '' } of graph?.nodes ?? []) byType[type] = (byType[type] ?? 0) + 1;
    expect(byType).toEqual(counted.schemata);
    for (const key of ['parent', 'ancestors', 'document', 'emitters', 'recipients']) {
      const lists = text.match(new RegExp(`"${key}": \\[[^\\]]*\\]`, 'g')) ?? [];
      const ids = lists.flatMap((list) => list.match(/[0-9a-f]{40}/g) ?? []);
      expect(graph?.edges.filter(({ type }) => type === key).map(({ target }) => target)).toEqual(ids);
    }
    expect(graph?.edges.length).toBe(21);
  });

  it('calls each entity by its caption', () => {
    const labels = read(text).graph?.nodes.map(({ label }) => label);
    expect(labels).toContain('Vladimir L.');
    expect(labels).toContain('vladimir_l@something.com');
    expect(labels).toContain('JUnit test message');
    expect(labels).toContain('samples.ijson');
  });
});

describe('a FollowTheMoney file', () => {
  it('is JSON lines, a list, an answer, or one entity', () => {
    const both = [person('a'), person('b')];
    const texts = [
      lines(...both),
      `\uFEFF${lines(...both)}\r\n\n`,
      JSON.stringify(both),
      JSON.stringify({ results: both }, null, 2),
      `${JSON.stringify({ entities: both })}\n`,
    ];
    for (const text of texts)
      expect(
        read(text).graph?.nodes.map(({ id }) => id),
        text,
      ).toEqual(['a', 'b']);
    expect(read(JSON.stringify(person('a'))).graph?.nodes.length).toBe(1);
    expect(read(JSON.stringify(person('a'), null, 2)).graph?.nodes.length).toBe(1);
    expect(read('[]')).toMatchObject({ graph: { nodes: [], edges: [] }, issues: [] });
  });

  it('is refused where it is no JSON, or holds no entities', () => {
    for (const text of ['', '{', '[1', '{"schema": "Person"']) expect(read(text).graph, text).toBeNull();
    for (const text of ['3', '{}', '{"nodes":[]}', '1\n2'])
      expect(read(text), text).toMatchObject({ graph: null, issues: [{ severity: 'error' }] });
    expect(read('{}').issues[0]?.code).toBe('no-graph');
    expect(read('['.repeat(300)).issues[0]?.code).toBe('too-deep');
  });

  it('is read in steps that say how far it has come', () => {
    const many = Array.from({ length: 5000 }, (_, at) => person(`p${at}`));
    for (const text of [lines(...many), JSON.stringify(many)]) {
      const shares = [...readFtm(text)];
      expect(shares.length).toBeGreaterThan(4);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      for (const share of shares) expect(share >= 0 && share <= 1).toBe(true);
    }
  });

  it('says which lines are broken, and reads the others', () => {
    const { graph, issues } = read(
      [lines(person('a')), '{"id": "b", "schema": }', '', lines(person('c')), '{"id":'].join('\n'),
    );
    expect(graph?.nodes.map(({ id, at }) => [id, at])).toEqual([
      ['a', 'line 1'],
      ['c', 'line 4'],
    ]);
    expect(issues).toMatchObject([
      { code: 'not-json', path: 'line 2', facts: { rule: 'syntax', line: 2, column: 23, found: '}' } },
      { code: 'not-json', path: 'line 5', facts: { rule: 'cut', line: 5 } },
    ]);
  });

  it('is read where its first line is the broken one', () => {
    const { graph, issues } = read(`{"id": "b", "schema": }\n${lines(person('c'))}`);
    expect(graph?.nodes.map(({ id }) => id)).toEqual(['c']);
    expect(issues).toMatchObject([{ code: 'not-json', path: 'line 1' }]);
  });

  it('has one node for an id, and says where the second stands', () => {
    const { graph, issues } = read(lines(person('a'), person('a', { name: ['again'] })));
    expect(graph?.nodes.map(({ label }) => label)).toEqual(['a']);
    expect(issues).toMatchObject([
      { code: 'duplicate-node', path: 'line 2', facts: { node: 'a', first: 'line 1' } },
    ]);
  });

  it('may leave out what can be done without', () => {
    const { graph, issues } = read(
      lines({ id: 'a', properties: { name: 'A' } }, { schema: 'Person' }, 7, { id: 'x' }),
    );
    expect(graph?.nodes).toMatchObject([{ id: 'a', label: 'A' }]);
    expect(graph?.nodes[0]).not.toHaveProperty('type');
    expect(issues).toMatchObject([
      { code: 'missing-metadata', facts: { key: 'schema', count: 1 } },
      { code: 'side-section', path: 'line 2', facts: { count: 3 } },
    ]);
  });
});

describe('an entity that is an edge', () => {
  it('joins what its schema says, in its direction, with its time', () => {
    const owns = entity('o', 'Ownership', {
      owner: ['a'],
      asset: ['c'],
      percentage: ['51'],
      startDate: ['2010'],
      endDate: ['2012-03-01'],
      description: ['Half of it.'],
      sourceUrl: ['https://example.org/1'],
      publisher: ['Register'],
      retrievedAt: ['2020-01-02'],
    });
    const kin = entity('f', 'Family', { person: ['a'], relative: ['a'], date: ['2001', '2002-02'] });
    const { graph, issues } = read(lines(person('a'), entity('c', 'Company', { name: ['C'] }), owns, kin));
    expect(issues).toEqual([]);
    expect(graph?.edges).toEqual([
      {
        id: 'o',
        type: 'Ownership',
        label: '51',
        source: 'a',
        target: 'c',
        directed: true,
        description: 'Half of it.',
        spans: [{ start: '2010', end: '2012-03-01' }],
        attributes: new Map([['percentage', '51']]),
        references: [{ url: 'https://example.org/1', publisher: 'Register', accessed: '2020-01-02' }],
        at: 'line 3',
      },
      {
        id: 'f',
        type: 'Family',
        source: 'a',
        target: 'a',
        directed: false,
        spans: [
          { start: '2001', end: '2001' },
          { start: '2002-02', end: '2002-02' },
        ],
        attributes: new Map(),
        at: 'line 4',
      },
    ]);
  });

  it('is one edge for each source and target', () => {
    const link = entity('u', 'UnknownLink', { subject: ['a', 'b'], object: ['c', 'd'] });
    const { graph } = read(lines(...['a', 'b', 'c', 'd'].map((id) => person(id)), link));
    expect(graph?.edges.map(({ id, source, target }) => [id, source, target])).toEqual([
      ['u', 'a', 'c'],
      ['u:2', 'a', 'd'],
      ['u:3', 'b', 'c'],
      ['u:4', 'b', 'd'],
    ]);
  });

  it('is refused where it asks for more edges than it can name', () => {
    const many = Array.from({ length: 20 }, (_, at) => `p${at}`);
    const all = many.map((id) => person(id));
    const square = read(lines(...all, entity('u', 'UnknownLink', { subject: many, object: many })));
    expect(square.graph?.edges).toEqual([]);
    expect(square.issues).toMatchObject([{ code: 'hyperedge', path: 'line 21', facts: { edge: 'u' } }]);
    const star = read(lines(...all, entity('u', 'UnknownLink', { subject: ['p0'], object: many })));
    expect(star.graph?.edges.length).toBe(20);
  });

  it('is a fault for each end that is no node', () => {
    const text = lines(
      person('a'),
      entity('o', 'Ownership', { owner: ['a', 'ghost'], asset: ['a'] }),
      entity('p', 'Ownership', { owner: ['a'] }),
      entity('q', 'Ownership', { owner: ['a'], asset: ['o'] }),
    );
    const { graph, issues } = read(text);
    expect(graph?.edges.map(({ id }) => id)).toEqual(['o']);
    expect(issues.map(({ code, path, facts }) => [code, path, facts.edge, facts.end])).toEqual([
      ['dangling-edge', 'line 2', 'o', 'ghost'],
      ['dangling-edge', 'line 3', 'p', ''],
      ['dangling-edge', 'line 4', 'q', 'o'],
    ]);
  });

  it('keeps times that are none, and what else it names, as attributes', () => {
    const pays = entity('p', 'Payment', {
      payer: ['a'],
      beneficiary: ['a'],
      payerAccount: ['nowhere'],
      startDate: ['soon'],
    });
    const { graph, issues } = read(lines(person('a'), pays));
    expect(graph?.edges[0]?.attributes).toEqual(
      new Map([
        ['payerAccount', 'nowhere'],
        ['startDate', 'soon'],
      ]),
    );
    expect(issues).toMatchObject([{ code: 'time-as-text', path: 'line 2', facts: { found: 'soon' } }]);
  });
});

describe('an entity that is a node', () => {
  it('has names, words, attributes and what stands beside its properties', () => {
    const { graph } = read(
      lines({
        id: 'a',
        schema: 'Person',
        caption: 'Anna B.',
        properties: {
          name: ['A. B.', 'Anna B.'],
          alias: ['Anni'],
          weakAlias: ['A'],
          previousName: ['Anna C.', 'Anni'],
          summary: ['Minister'],
          birthDate: ['1950'],
          nationality: ['de', 'at'],
          height: [1.7],
          empty: [],
        },
        datasets: ['one', 'two'],
        first_seen: '2020-01-01',
        referents: ['old'],
        target: true,
      }),
    );
    expect(graph?.nodes).toEqual([
      {
        id: 'a',
        label: 'Anna B.',
        aliases: ['A. B.', 'Anni', 'A', 'Anna C.'],
        description: 'Minister',
        type: 'Person',
        attributes: new Map<string, unknown>([
          ['birthDate', '1950'],
          ['nationality', ['de', 'at']],
          ['height', '1.7'],
          ['datasets', ['one', 'two']],
          ['first_seen', '2020-01-01'],
          ['referents', ['old']],
          ['target', true],
        ]),
        at: '$',
      },
    ]);
  });

  it('takes no caption that is not its own', () => {
    const { graph } = read(lines({ ...person('a'), caption: 'Person' }));
    expect(graph?.nodes[0]?.label).toBe('a');
  });

  it('is tied to what its links name, and has the time of an event', () => {
    const held = entity('e', 'Event', {
      name: ['Talks'],
      startDate: ['2019-08'],
      organizer: ['a', 'ghost', 'o'],
    });
    const owns = entity('o', 'Ownership', { owner: ['a'], asset: ['a'] });
    const { graph, issues } = read(lines(person('a'), held, owns));
    expect(graph?.nodes[1]?.spans).toEqual([{ start: '2019-08' }]);
    expect(graph?.nodes[1]?.attributes).toEqual(new Map([['organizer', ['o']]]));
    expect(graph?.edges.map(({ id, type, source, target, at }) => [id, type, source, target, at])).toEqual([
      [undefined, 'organizer', 'e', 'a', 'line 2, organizer'],
      ['o', 'Ownership', 'a', 'a', 'line 3'],
    ]);
    expect(issues).toMatchObject([{ code: 'dangling-edge', facts: { edge: 'e organizer', end: 'ghost' } }]);
  });

  it('takes entities that an API puts into a property by their id', () => {
    const flat = { id: 'f', schema: 'Airplane', properties: { owner: [person('a')] } };
    expect(read(lines(person('a'), flat)).graph?.edges).toMatchObject([{ source: 'f', target: 'a' }]);
  });

  it('names its proof as a reference, with the title of the document', () => {
    const paper = entity('d', 'Document', { title: ['Minutes'], fileName: ['m.pdf'] });
    const { graph, issues } = read(lines(person('a', { proof: ['d', 'gone'] }), paper));
    expect(issues).toEqual([]);
    expect(graph?.nodes[0]?.references).toEqual([
      { externalId: 'd', title: 'Minutes' },
      { externalId: 'gone' },
    ]);
    expect(graph?.edges).toEqual([]);
  });

  it('has a reference for each address, and for each publisher without one', () => {
    const referencesOf = (properties: object) =>
      read(lines(person('a', properties))).graph?.nodes[0]?.references;
    expect(referencesOf({ sourceUrl: ['u', 'v'], publisher: ['P', 'Q', 'R'], modifiedAt: ['2020'] })).toEqual(
      [
        { url: 'u', publisher: 'P', date: '2020' },
        { url: 'v', publisher: 'Q', date: '2020' },
        { publisher: 'R', date: '2020' },
      ],
    );
    expect(referencesOf({ sourceUrl: ['u', 'v'], publisher: ['P'] })).toEqual([
      { url: 'u', publisher: 'P' },
      { url: 'v', publisher: 'P' },
    ]);
    expect(referencesOf({ publisher: ['P'], publisherUrl: ['u'] })).toEqual([{ url: 'u', publisher: 'P' }]);
    expect(referencesOf({ retrievedAt: ['2020'] })).toBeUndefined();
  });

  it('survives hostile names', () => {
    const text = `{"id":"__proto__","schema":"constructor","properties":{"__proto__":["x"],"name":[null,"n"]}}`;
    const { graph } = read(text);
    expect(graph?.nodes).toMatchObject([{ id: '__proto__', type: 'constructor', label: 'n' }]);
    expect(graph?.nodes[0]?.attributes.get('__proto__')).toBe('x');
  });
});

describe('a broken FollowTheMoney file', () => {
  it('never throws, and what it leaves has its ends', () => {
    const sound = lines(
      person('a', { sourceUrl: ['u'], proof: ['d'] }),
      entity('d', 'Document', { title: ['t'], parent: ['f'] }),
      entity('f', 'Folder', { fileName: ['f'] }),
      entity('o', 'UnknownLink', { subject: ['a', 'd'], object: ['f'], startDate: ['2019'], date: ['2018'] }),
      entity('e', 'Event', { name: ['e'], date: ['2019-01-01T10'], involved: ['a'] }),
    );
    for (const whole of [
      sound,
      JSON.stringify({ results: sound.split('\n').map((line) => JSON.parse(line)) }),
    ]) {
      for (const text of mutants(whole, 500)) {
        const { graph, issues } = read(text);
        if (graph === null) expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
        const ids = new Set(graph?.nodes.map(({ id }) => id));
        expect(ids.size).toBe(graph?.nodes.length ?? 0);
        for (const { source, target } of graph?.edges ?? [])
          expect(ids.has(source) && ids.has(target)).toBe(true);
      }
    }
  });
});
