import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/exchange/codec';
import { readStix } from '../../../src/exchange/stix/read';

const data = resolve('../shared/data');
const folder = resolve(data, 'exchange-stix');
const there = existsSync(folder);
if (!there) console.warn(`no STIX files of others are tested: ${folder} is absent`);

const names = there ? readdirSync(folder).filter((name) => /\.json(\.gz)?$/.test(name)) : [];

function textOf(name: string): string {
  const bytes = readFileSync(resolve(folder, name));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

interface Expected {
  readonly types: Readonly<Record<string, number>>;
  readonly relationships: number;
  readonly dangling_relationship_ends: number;
}

const expected: Readonly<Record<string, Expected>> = there
  ? JSON.parse(readFileSync(resolve(data, 'expected.json'), 'utf8')).peer_json_files
  : {};

/** How many references stand in the nodes of a file: these files have them in three properties, none nested. */
function refsIn(text: string): number {
  const { objects } = JSON.parse(text) as { objects: Record<string, unknown>[] };
  const nodes = objects.filter(
    ({ type }) => !['relationship', 'sighting', 'marking-definition'].includes(String(type)),
  );
  return nodes.flatMap(({ created_by_ref = [], object_refs = [], tactic_refs = [] }) =>
    [created_by_ref, object_refs, tactic_refs].flat(),
  ).length;
}

describe.skipIf(!there)('STIX files of others', () => {
  it('are all there', () => {
    expect(names.length).toBeGreaterThanOrEqual(10);
  });

  it.each(names)('%s has the nodes and relationships that were counted independently', (name) => {
    const text = textOf(name);
    const { graph, issues } = finish(readStix(text));
    const counted = expected[`exchange-stix/${name.replace('.gz', '')}`];
    if (counted === undefined) throw new Error(`${name} is not in expected.json`);
    const { relationship: _, sighting = 0, 'marking-definition': __, ...nodes } = counted.types;
    const byType: Record<string, number> = {};
    for (const { type = '' } of graph?.nodes ?? []) byType[type] = (byType[type] ?? 0) + 1;
    expect(byType).toEqual(nodes);
    const own = (graph?.edges ?? []).filter(({ id }) => id?.startsWith('relationship--'));
    expect(own.length).toBe(counted.relationships - counted.dangling_relationship_ends);
    expect((graph?.edges ?? []).filter(({ type }) => type === 'sighting').length).toBe(sighting);
    expect(issues.map(({ code }) => code)).toEqual(
      Array.from({ length: counted.dangling_relationship_ends }, () => 'dangling-edge'),
    );
    expect((graph?.edges ?? []).filter(({ id }) => id === undefined).length).toBe(refsIn(text));
  });

  it('keep their citations', () => {
    const { graph } = finish(readStix(textOf('pre-attack.json.gz')));
    const items = [...(graph?.nodes ?? []), ...(graph?.edges ?? [])];
    const references = items.flatMap((item) => item.references ?? []);
    expect(references.length).toBe(577);
    expect(references.every(({ publisher }) => publisher !== undefined)).toBe(true);
    expect(references.filter(({ externalId }) => externalId === 'T1266')).toEqual([
      {
        url: 'https://attack.mitre.org/techniques/T1266',
        title: 'mitre-pre-attack T1266',
        publisher: 'mitre-pre-attack',
        externalId: 'T1266',
      },
    ]);
  });

  it('name the dangling end and keep the rest', () => {
    const { graph, issues } = finish(readStix(textOf('visualization--test.json')));
    expect(graph?.nodes.length).toBe(7);
    expect(issues).toMatchObject([
      {
        code: 'dangling-edge',
        severity: 'error',
        path: '$.objects[12]',
        facts: { end: 'location--07608992-927e-434c-9cbd-bf45274290a0' },
      },
    ]);
  });

  it('have the words of their markings beside what they mark', () => {
    const { graph } = finish(readStix(textOf('using-marking-definitions.json')));
    expect(graph?.nodes[1]?.attributes.get('marking')).toEqual([
      'TLP:AMBER',
      'Copyright (c) Stark Industries 2017.',
    ]);
  });

  it('are sighted from where they were sighted', () => {
    const { graph } = finish(readStix(textOf('sighting-of-observed-data.json')));
    const [seen] = (graph?.edges ?? []).filter(({ type }) => type === 'sighting');
    expect(seen).toMatchObject({
      source: 'identity--987eeee1-413a-44ac-96cc-0a8acdcc2f2c',
      target: 'malware--ae560258-a5cb-4be8-8f05-013d6712295f',
      spans: [{ start: '2017-02-28T19:07:24Z', end: '2017-02-28T19:07:24Z' }],
    });
    expect(seen?.attributes.get('count')).toBe(1);
  });
});
