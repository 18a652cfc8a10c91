import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/dossier/check';
import type { PropertyEdge, PropertyGraph, PropertyNode, Value } from '../../../src/exchange/property-graph';
import { recordsGraph } from '../../../src/exchange/records/graph';
import { dossierOfRecords, isRecordsGraph } from '../../../src/exchange/records/read';
import { Dossier } from '../../../src/schema/dossier';

const founding = Dossier.parse(JSON.parse(readFileSync('data/gsomia.json', 'utf8')));
const whole = recordsGraph(founding);

interface Change {
  /** The node as it is after the change; null takes it away, with its edges. */
  readonly node?: (node: PropertyNode) => PropertyNode | null;
  readonly edge?: (edge: PropertyEdge) => PropertyEdge | null;
  readonly nodes?: readonly PropertyNode[];
  readonly edges?: readonly PropertyEdge[];
}

function changed(
  { node = (n) => n, edge = (e) => e, nodes = [], edges = [] }: Change,
  of = whole,
): PropertyGraph {
  const left = of.nodes.flatMap((each) => node(each) ?? []);
  const ids = new Set(left.map(({ id }) => id));
  const joined = of.edges
    .filter(({ source, target }) => ids.has(source) && ids.has(target))
    .flatMap((each) => edge(each) ?? []);
  return { meta: of.meta, nodes: [...left, ...nodes], edges: [...joined, ...edges] };
}

/** Reads, and expects no fault in it. */
function read(graph: PropertyGraph) {
  const { graph: raw, issues } = dossierOfRecords(graph);
  const dossier = Dossier.parse(raw);
  expect(check(dossier).filter(({ severity }) => severity === 'error')).toEqual([]);
  return { dossier, issues: issues.map(({ code, facts }) => ({ code, ...facts })) };
}

const withAttributes = (item: { attributes: ReadonlyMap<string, Value> }, more: Record<string, Value>) =>
  new Map([...item.attributes, ...Object.entries(more)]);
const claimsOf = (dossier: Dossier) =>
  [...dossier.entities, ...dossier.ties].flatMap(({ claims }) => claims ?? []);
const without = <T extends { id: string }>(records: readonly T[], id: string) =>
  records.filter((one) => one.id !== id);

describe('a graph that somebody edited', () => {
  it('has exactly that name changed whose label was', () => {
    const node = (each: PropertyNode) => (each.id === 'kor' ? { ...each, label: 'Korea' } : each);
    const { dossier, issues } = read(changed({ node }));
    expect(issues).toEqual([]);
    const [kor, ...others] = founding.entities;
    expect(dossier).toEqual({
      ...founding,
      entities: [{ ...kor, name: { ...kor?.name, en: 'Korea' } }, ...others],
    });
    expect(Object.keys(dossier.entities[0]?.name ?? {})).toEqual(['en', 'ko', 'ja']);
  });

  it('lets the label win over a field that says otherwise, and does without a label', () => {
    const node = (each: PropertyNode) =>
      each.id === 'kor' ? { ...each, attributes: withAttributes(each, { 'name.en': 'Joseon' }) } : each;
    expect(read(changed({ node })).dossier).toEqual(founding);
    const bare = (each: PropertyNode) => {
      const { label: _, ...rest } = each;
      return each.id === 'kor' ? rest : each;
    };
    expect(read(changed({ node: bare })).dossier.entities[0]?.name).toEqual({ ko: '대한민국', ja: '韓国' });
  });

  it('has exactly that tie gone whose edge is, with its claims, and says so once', () => {
    const gone = founding.ties.find(({ claims }) => claims.length > 1);
    if (gone === undefined) throw new Error('no tie of several claims');
    const { dossier, issues } = read(changed({ edge: (each) => (each.id === gone.id ? null : each) }));
    expect(dossier).toEqual({ ...founding, ties: without(founding.ties, gone.id) });
    const count = gone.claims.reduce((sum, { citations }) => sum + 1 + citations.length, 0);
    expect(issues).toEqual([{ code: 'record-dropped', count, found: `${gone.id}/${gone.claims[0]?.id}` }]);
  });

  it('has what rests on a source alone gone with the source', () => {
    const node = (each: PropertyNode) =>
      each.attributes.get('entente.id') === 'A' && each.type === 'source' ? null : each;
    const { dossier, issues } = read(changed({ node }));
    expect(dossier.sources).toEqual(without(founding.sources, 'A'));
    const rest = claimsOf(founding).filter(({ citations }) => citations.some(({ source }) => source !== 'A'));
    expect(claimsOf(dossier).map(({ id }) => id)).toEqual(rest.map(({ id }) => id));
    expect(claimsOf(dossier).some(({ citations }) => citations.some(({ source }) => source === 'A'))).toBe(
      false,
    );
    const ties = founding.ties.filter(({ claims }) =>
      claims.some(({ citations }) => citations.some(({ source }) => source !== 'A')),
    );
    expect(dossier.ties.map(({ id }) => id)).toEqual(ties.map(({ id }) => id));
    const passages = founding.sources.find(({ id }) => id === 'A')?.passages?.length ?? 0;
    const count = claimsOf(founding).length - rest.length + founding.ties.length - ties.length + passages;
    expect(issues).toEqual([expect.objectContaining({ code: 'record-dropped', count })]);
  });

  it('has the ties of an entity gone with it, and nobody speaks by its name', () => {
    const { dossier, issues } = read(changed({ node: (each) => (each.id === 'usa' ? null : each) }));
    expect(dossier.entities).toEqual(without(founding.entities, 'usa'));
    const ties = founding.ties.filter(({ from, to }) => from !== 'usa' && to !== 'usa');
    expect(dossier.ties.map(({ id }) => id)).toEqual(ties.map(({ id }) => id));
    expect(JSON.stringify(dossier)).not.toContain('"by":"usa"');
    expect(issues.map(({ code }) => code)).toEqual(['record-dropped']);
  });

  it('drops only a citation, where the claim has another, and no reference to a claim that is gone', () => {
    const claim = claimsOf(founding).find(({ citations }) => citations.length > 1);
    const cited = whole.edges.filter(({ type, id }) => type === 'citation' && id?.includes(`/${claim?.id}/`));
    const { dossier, issues } = read(changed({ edge: (each) => (each === cited[0] ? null : each) }));
    expect(issues).toEqual([]);
    const citations = (of: Dossier) => claimsOf(of).reduce((sum, each) => sum + each.citations.length, 0);
    expect(citations(dossier)).toBe(citations(founding) - 1);

    const later = founding.ties.find(({ claims }) =>
      claims.some(({ supersedes }) => supersedes?.length === 1),
    );
    const [overtaken] = later?.claims.find(({ supersedes }) => supersedes?.length === 1)?.supersedes ?? [];
    const node = (each: PropertyNode) =>
      each.attributes.get('entente.of') === later?.id && each.attributes.get('entente.id') === overtaken
        ? null
        : each;
    const left = read(changed({ node })).dossier.ties.find(({ id }) => id === later?.id);
    expect(left?.claims.length).toBe((later?.claims.length ?? 0) - 1);
    expect(left?.claims.flatMap(({ supersedes }) => supersedes ?? [])).not.toContain(overtaken);
  });

  it('has the ends of ties where those of the edges are, and its kinds', () => {
    const [tie] = founding.ties.filter(({ kind }) => kind === 'presses');
    const edge = (each: PropertyEdge) =>
      each.id === tie?.id ? { ...each, source: each.target, target: each.source } : each;
    const turned = read(changed({ edge })).dossier.ties.find(({ id }) => id === tie?.id);
    expect(turned).toEqual({ ...tie, from: tie?.to, to: tie?.from });
    const retyped = changed({
      edge: (each) => (each.id === tie?.id ? { ...each, type: 'points-to' } : each),
    });
    expect(read(retyped).dossier.ties.find(({ id }) => id === tie?.id)).toEqual({
      ...tie,
      kind: 'points-to',
    });
  });

  it('gets a kind for a type that nobody describes, and a generic one for none', () => {
    const [tie] = founding.ties;
    const named = read(
      changed({ edge: (each) => (each.id === tie?.id ? { ...each, type: 'befriends' } : each) }),
    );
    expect(named.dossier.vocabulary?.tieKinds?.befriends?.pattern).toBe('{from} befriends {to}');
    expect(named.issues).toEqual([{ code: 'missing-metadata', count: 1, key: 'befriends' }]);
    const bare = (each: PropertyEdge) => {
      const { type: _, ...rest } = each;
      return each.id === tie?.id ? rest : each;
    };
    expect(read(changed({ edge: bare })).dossier.ties[0]?.kind).toMatch(/^(points-to|linked-to)$/);
    const moved = (each: PropertyEdge) => {
      const { type = '', ...rest } = each;
      return { ...rest, attributes: withAttributes(each, { kind: type }) };
    };
    expect(
      read(changed({ edge: (each) => (each.type === 'citation' ? each : moved(each)) })).dossier,
    ).toEqual(founding);
  });

  it('keeps what others computed among the attributes, and ours as it was', () => {
    const more = {
      Degree: 7,
      modularity_class: '2',
      Interval: '<[2019, 2020]>',
      label: 'x',
      Empty: '',
      list: [1, 2],
    };
    const node = (each: PropertyNode) =>
      each.id === 'kor' || each.type === 'passage'
        ? { ...each, attributes: withAttributes(each, { ...more, label: each.label ?? '' }) }
        : each;
    const { dossier, issues } = read(
      changed({ node, edge: (each) => ({ ...each, weight: each.type === 'presses' ? 2 : 1 }) }),
    );
    const { label: _l, Empty: _e, ...kept } = more;
    expect(dossier.entities[0]).toEqual({ ...founding.entities[0], attributes: kept });
    expect(dossier.sources).toEqual(founding.sources);
    const passages = founding.sources.flatMap((source) => source.passages ?? []).length;
    expect(issues).toContainEqual({ code: 'side-section', key: 'Degree', count: passages });
    for (const tie of dossier.ties)
      expect(tie.attributes).toEqual(tie.kind === 'presses' ? { weight: 2 } : undefined);
    // Written and read again, the attributes are ours, and what is computed anew does not touch them.
    const again = changed(
      {
        node: (each) =>
          each.id === 'kor' ? { ...each, attributes: withAttributes(each, { Degree: 9 }) } : each,
      },
      recordsGraph(dossier),
    );
    expect(read(again).dossier).toEqual(dossier);
  });

  it('takes added nodes as entities, and says that added edges have no claim', () => {
    const attributes = new Map<string, Value>([
      ['founded', 1949],
      ['__proto__', 'x'],
    ]);
    const nodes = [
      { id: 'nato', label: 'NATO', attributes, at: 'line 1' },
      { id: 'un', type: 'organization', attributes: new Map(), at: 'line 2' },
      { id: 'odd', type: 'alliance', attributes: new Map(), at: 'line 3' },
      { id: ' ', attributes: new Map(), at: 'line 4' },
    ];
    const edges = [{ source: 'nato', target: 'kor', directed: true, attributes: new Map(), at: 'line 5' }];
    const { dossier, issues } = read(changed({ nodes, edges }));
    expect(dossier.entities.slice(founding.entities.length)).toEqual([
      { id: 'nato', kind: 'thing', name: { en: 'NATO' }, attributes: { founded: 1949 } },
      { id: 'un', kind: 'organization', name: { en: 'un' } },
      { id: 'odd', kind: 'alliance', name: { en: 'odd' } },
    ]);
    expect(dossier.ties).toEqual(founding.ties);
    expect(issues).toContainEqual({ code: 'record-dropped', count: 2, found: ' ' });
  });

  it('tells copies from what they were copied from', () => {
    const kor = whole.nodes.find(({ id }) => id === 'kor') as PropertyNode;
    const tie = whole.edges.find(({ type }) => type === 'presses') as PropertyEdge;
    const { dossier, issues } = read(
      changed({ nodes: [{ ...kor, id: 'kor-2' }], edges: [{ ...tie, id: 'copy' }] }),
    );
    expect(without(dossier.entities, 'kor-2')).toEqual(founding.entities);
    expect(dossier.entities.length).toBe(founding.entities.length + 1);
    expect(dossier.ties).toEqual(founding.ties);
    expect(issues).toEqual([{ code: 'record-dropped', count: 1, found: 'copy' }]);
  });

  it('opens without the nodes that join nothing, which filters take away', () => {
    const joined = new Set(whole.edges.flatMap(({ source, target }) => [source, target]));
    const graph = changed({ node: (each) => (joined.has(each.id) ? each : null) });
    expect(isRecordsGraph(graph)).toBe(true);
    const { dossier, issues } = read(graph);
    expect(dossier).toMatchObject({
      title: founding.title,
      modified: founding.modified,
      license: 'CC-BY-4.0',
    });
    expect(dossier.ties).toEqual(founding.ties);
    expect(issues).toContainEqual({ code: 'missing-metadata', count: 1, key: 'dossier' });
  });

  it('takes the time of a tie from its span only where it has no other', () => {
    const untimed = founding.ties.find(({ when }) => when === undefined);
    const spans = [{ start: '2019', end: '2020' }];
    const { dossier } = read(
      changed({ edge: (each) => (each.type === 'citation' ? each : { ...each, spans }) }),
    );
    for (const [at, tie] of dossier.ties.entries())
      expect(tie.when).toBe(founding.ties[at]?.when ?? '2019/2020');
    expect(untimed).toBeDefined();
  });

  it('says that it is of a later version', () => {
    const node = (each: PropertyNode) =>
      each.type === 'dossier'
        ? { ...each, attributes: withAttributes(each, { 'entente.version': '2' }) }
        : each;
    expect(read(changed({ node })).issues).toEqual([
      { code: 'other-version', count: 1, found: '2', supported: 1 },
    ]);
  });
});

describe('a graph of somebody else', () => {
  it('is read without throwing, whatever stands under our names', () => {
    const known = [
      ...new Set([...whole.nodes, ...whole.edges].flatMap(({ attributes }) => [...attributes.keys()])),
    ];
    const marks = [...new Set(whole.nodes.map(({ attributes }) => String(attributes.get('entente'))))];
    const ids = fc.constantFrom('a', 'b', 'c', '__proto__', '');
    const value = fc.oneof(
      ids,
      fc.constantFrom(...marks),
      fc.double(),
      fc.boolean(),
      fc.array(ids, { maxLength: 2 }),
    );
    const keys = fc.oneof(
      fc.constantFrom(...known),
      fc.string(),
      fc.constantFrom('dossier', 'kind', '.', '#order'),
    );
    const attributes = fc
      .tuple(fc.constantFrom(...marks, 'tie', 'citation'), ids, ids, fc.array(fc.tuple(keys, value)))
      .map(
        ([mark, id, of, more]) =>
          new Map<string, Value>([['entente.id', id], ['entente.of', of], ...more, ['entente', mark]]),
      );
    const item = { attributes, label: fc.string(), type: ids, at: fc.constant('line 1') };
    const nodes = fc.uniqueArray(fc.record({ id: ids, ...item }), { selector: ({ id }) => id });
    const edges = fc.array(fc.record({ id: ids, source: ids, target: ids, directed: fc.boolean(), ...item }));
    fc.assert(
      fc.property(nodes, edges, (someNodes, someEdges) => {
        const { graph } = dossierOfRecords({ meta: {}, nodes: someNodes, edges: someEdges });
        Dossier.safeParse(graph);
        expect(graph).toMatchObject({ format: 'entente-dossier', version: 1 });
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });

  it('is none of ours, whatever its attributes are called', () => {
    const attributes = new Map<string, Value>([
      ['entente', true],
      ['entente.id', 'x'],
    ]);
    const nodes = [{ id: 'fra', attributes, at: 'line 1' }];
    expect(isRecordsGraph({ meta: {}, nodes, edges: [] })).toBe(false);
    expect(isRecordsGraph({ meta: {}, nodes: [], edges: [] })).toBe(false);
  });
});
