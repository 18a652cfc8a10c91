import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, test } from 'vitest';
import {
  dossierJsonSchema,
  dossierJsonSchemaText,
  mappingJsonSchema,
  mappingJsonSchemaText,
} from '../../src/cli/json-schema';

/** A node of a JSON Schema, as far as this test reads it. */
interface Node {
  readonly description?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly $defs?: Readonly<Record<string, Node>>;
}

const schema = dossierJsonSchema() as Node;

describe('the JSON Schema of mappings', () => {
  test('is the one in public/: `npm run schema` writes it anew', () => {
    expect(readFileSync('public/mapping-1.schema.json', 'utf8')).toBe(mappingJsonSchemaText());
  });

  test.each(['correlates-of-war-disputes', 'reign-leaders'])('accepts the mapping %s', (name) => {
    const validate = new Ajv2020({ strict: false }).compile(mappingJsonSchema());
    const mapping: unknown = JSON.parse(readFileSync(`data/mappings/${name}.json`, 'utf8'));
    expect(validate(mapping), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...(mapping as object), tables: 7 })).toBe(false);
  });
});

describe('the JSON Schema of the format', () => {
  test('is the one in public/: `npm run schema` writes it anew', () => {
    expect(readFileSync('public/dossier-1.schema.json', 'utf8')).toBe(dossierJsonSchemaText());
  });

  test('is of draft 2020-12', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
  });

  test('describes every record and every field', () => {
    const described = (node: Node | undefined): boolean =>
      node !== undefined &&
      (node.description !== undefined ||
        (node.$ref !== undefined && described(schema.$defs?.[node.$ref.replace('#/$defs/', '')])));
    const missing: string[] = [];
    for (const [name, node] of [['dossier', schema] as const, ...Object.entries(schema.$defs ?? {})]) {
      if (!described(node)) missing.push(name);
      for (const [key, field] of Object.entries(node.properties ?? {})) {
        if (!described(field)) missing.push(`${name}.${key}`);
      }
    }
    expect(missing).toEqual([]);
  });

  test('refuses unknown keys of every record, except a CSL record', () => {
    const open = [['dossier', schema] as const, ...Object.entries(schema.$defs ?? {})]
      .filter(([, node]) => node.properties !== undefined)
      .filter(([, node]) => (node as { additionalProperties?: unknown }).additionalProperties !== false)
      .map(([name]) => name);
    expect(open).toEqual(['csl-item']);
  });
});
