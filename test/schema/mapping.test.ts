import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { Mapping } from '../../src/schema/mapping';
import { z } from '../../src/schema/zod';

const smallest = {
  format: 'entente-mapping',
  version: 1,
  dossier: { id: 'case', title: 'A case', language: 'en' },
  sources: [],
  tables: [{ id: 'states', file: '*.csv' }],
};

const shipped = readdirSync('data/mappings').filter((name) => name.endsWith('.json'));

function jsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(Mapping, { target: 'draft-2020-12', io: 'input' });
}

describe('a mapping', () => {
  it('takes the least that says something', () => {
    expect(Mapping.parse(smallest)).toEqual(smallest);
  });

  it.each([
    ['another format', { ...smallest, format: 'entente-dossier' }],
    ['another version', { ...smallest, version: 2 }],
    ['a key it does not have', { ...smallest, rows: [] }],
    ['no table', { ...smallest, tables: [] }],
    ['an unknown key in a table', { ...smallest, tables: [{ id: 'a', file: 'a.csv', skip: 1 }] }],
    ['a delimiter of two characters', { ...smallest, tables: [{ id: 'a', file: 'a.csv', delimiter: ', ' }] }],
    ['a date by parts and by text', tableWith({ at: { year: '{y}', text: '{d}' } })],
    ['a date with a point and an end', tableWith({ at: { year: '{y}' }, end: { year: '{z}' } })],
  ])('refuses %s', (_, mapping) => {
    expect(Mapping.safeParse(mapping).success).toBe(false);
  });

  it.each(shipped)('ships %s in sound shape', (name) => {
    const mapping: unknown = JSON.parse(readFileSync(`data/mappings/${name}`, 'utf8'));
    expect(Mapping.parse(mapping)).toEqual(mapping);
  });
});

function tableWith(when: object): object {
  const entities = [{ id: '{id}', kind: 'country', name: '{name}', when }];
  return { ...smallest, tables: [{ id: 'a', file: 'a.csv', entities }] };
}

describe('the JSON Schema of mappings', () => {
  it('holds for what ships, and refuses what the schema refuses', () => {
    const validate = new Ajv({ strict: false }).compile(jsonSchema());
    expect(shipped.length).toBeGreaterThan(1);
    for (const name of shipped) {
      expect(validate(JSON.parse(readFileSync(`data/mappings/${name}`, 'utf8')))).toBe(true);
    }
    expect(validate(tableWith({ at: { year: '{y}' } }))).toBe(true);
    expect(validate(tableWith({ at: { year: '{y}', text: '{d}' } }))).toBe(false);
    expect(validate({ ...smallest, rows: [] })).toBe(false);
  });

  it('says what every field is', () => {
    const bare: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties } = node as { readonly properties?: Record<string, Record<string, unknown>> };
      for (const [key, field] of Object.entries(properties ?? {})) {
        // A field that refers to a definition is described there.
        if (field.description === undefined && field.$ref === undefined) bare.push(`${path}.${key}`);
      }
      for (const [key, inner] of Object.entries(node)) walk(inner, `${path}.${key}`);
    };
    walk(jsonSchema(), '$');
    expect(bare).toEqual([]);
  });
});
