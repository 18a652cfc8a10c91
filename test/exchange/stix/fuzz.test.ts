import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/exchange/codec';
import { readStix } from '../../../src/exchange/stix/read';
import { mutants } from './mutants';

const seedText = JSON.stringify({
  type: 'bundle',
  id: 'bundle--1',
  objects: [
    { type: 'identity', id: 'identity--1', name: 'a', spec_version: '2.1', aliases: ['b'], lang: 'en' },
    {
      type: 'report',
      id: 'report--2',
      object_refs: ['identity--1', 'relationship--3'],
      created_by_ref: 'identity--1',
    },
    {
      type: 'relationship',
      id: 'relationship--3',
      source_ref: 'identity--1',
      target_ref: 'report--2',
      relationship_type: 'x',
      start_time: '2019-01-01T00:00:00Z',
      external_references: [{ source_name: 's', hashes: { MD5: 'a' } }],
    },
    {
      type: 'sighting',
      id: 'sighting--4',
      sighting_of_ref: 'report--2',
      where_sighted_refs: ['identity--1'],
    },
    {
      type: 'language-content',
      id: 'language-content--5',
      object_ref: 'identity--1',
      contents: { ko: { name: 'k' } },
    },
    { type: 'marking-definition', id: 'marking-definition--6', definition: { statement: 'm' } },
  ],
});

describe('a broken STIX file', () => {
  it('never throws, and what it leaves has its ends', () => {
    for (const text of mutants(seedText, 1000)) {
      const { graph, issues } = finish(readStix(text));
      if (graph === null) expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
      const ids = new Set(graph?.nodes.map(({ id }) => id));
      expect(ids.size).toBe(graph?.nodes.length ?? 0);
      for (const { source, target } of graph?.edges ?? [])
        expect(ids.has(source) && ids.has(target)).toBe(true);
    }
  });
});
