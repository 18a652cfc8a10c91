import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksText } from '../../scripts/checks';
import { readDossier, readDossierSteps } from '../../src/dossier/decode';
import { isEntity, isSource, isTie } from '../../src/dossier/fast-checks';
import { parseLimits } from '../../src/dossier/parse';
import { readBatches } from '../../src/dossier/read-batches';
import { finish } from '../../src/exchange/codec';
import { Entity, Source, Tie } from '../../src/schema/dossier';
import { generateDossier } from '../bench/generate.mjs';
import { anyDossier } from '../exchange/arbitrary';
import { smallDossier } from './small';

const utf8 = (text: string) => new TextEncoder().encode(text);
const inBatches = (bytes: Uint8Array) => finish(readBatches(bytes, parseLimits));

type Json = Record<string, unknown> | unknown[];

/** Every list and object of a document. */
function containers(value: unknown): Json[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(containers)];
}

const odd = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 60,
  '',
  ' ',
  'x',
  'x\u0000',
  'x'.repeat(600),
  [],
  {},
  [[]],
  [1, 2],
  [2, 1],
];
const values = fc.oneof(
  fc.constantFrom(...odd),
  fc.constantFrom(
    '1999',
    '1999/..',
    '1999-13',
    '2000/1999',
    'javascript:x',
    'https://x.org',
    'supports',
    'en',
  ),
  fc.record({ en: fc.constantFrom('', 'Name', 7) }),
  fc.jsonValue({ maxDepth: 2 }),
);
/** A change of one list or object of a document, by its number: a key or an item dropped, added or replaced. */
const change = fc.record({
  at: fc.nat(),
  key: fc.nat(),
  what: fc.constantFrom('drop', 'add', 'replace', 'replace', 'repeat'),
  name: fc.constantFrom('note', 'id', 'when', 'claims', 'constructor', 'toString', 'kind', '', 'xx-YY', 'en'),
  value: values,
});

function changed(
  document: unknown,
  changes: readonly { at: number; key: number; what: string; name: string; value: unknown }[],
) {
  const copy = structuredClone(document);
  const put = (value: unknown) => structuredClone(value);
  for (const { at, key, what, name, value } of changes) {
    const all = containers(copy);
    const one = all[at % all.length] as Json;
    if (Array.isArray(one)) {
      const place = one.length === 0 ? 0 : key % one.length;
      if (what === 'drop') one.splice(place, 1);
      else if (what === 'add') one.push(put(value));
      else if (what === 'repeat' && one.length > 0) one.push(structuredClone(one[place]));
      else one[place] = put(value);
    } else {
      const keys = Object.keys(one);
      const own = keys[key % Math.max(1, keys.length)] ?? name;
      if (what === 'drop') delete one[own];
      else one[what === 'add' ? name : own] = put(value);
    }
  }
  return copy;
}

const changes = fc.array(change, { minLength: 0, maxLength: 3 });

describe('checks made from the schemas', () => {
  test('are those in src/dossier/fast-checks.ts: `npm run schema` writes them anew', () => {
    expect(readFileSync('src/dossier/fast-checks.ts', 'utf8')).toBe(checksText());
  });

  test.each([
    ['entities', isEntity, Entity],
    ['ties', isTie, Tie],
    ['sources', isSource, Source],
  ] as const)('accept the %s that zod accepts, and no others', (table, quick, schema) => {
    let [sound, faulty] = [0, 0];
    fc.assert(
      fc.property(anyDossier, changes, fc.nat(), (dossier, edits, at) => {
        const records = dossier[table];
        fc.pre(records.length > 0);
        const record: unknown = JSON.parse(JSON.stringify(changed(records[at % records.length], edits)));
        const accepted = schema.safeParse(record).success;
        if (accepted) sound += 1;
        else faulty += 1;
        expect(quick(record)).toBe(accepted);
      }),
      { numRuns: 600, seed: 5 },
    );
    expect(Math.min(sound, faulty)).toBeGreaterThan(100);
  });

  test.each([null, 0, 'x', [], undefined])('refuse what is no record: %j', (value) => {
    expect([isEntity(value), isTie(value), isSource(value)]).toEqual([false, false, false]);
  });
});

describe('a dossier read in batches', () => {
  test('is what it is as a whole, with the same faults at the same places', () => {
    let [sound, faulty] = [0, 0];
    fc.assert(
      fc.property(
        fc.oneof(anyDossier, fc.constant(generateDossier({ entities: 40, ties: 60 }))),
        changes,
        fc.constantFrom(undefined, 1, '\t'),
        fc.boolean(),
        (dossier, edits, space, mark) => {
          const text = JSON.stringify(changed(dossier, edits), null, space);
          const bytes = utf8(mark ? `\uFEFF${text}` : text);
          const whole = readDossier(bytes);
          const batches = inBatches(bytes);
          if (batches !== null) {
            expect(batches).toEqual(whole);
            if (whole.ok) sound += 1;
            else faulty += 1;
          }
          expect(finish(readDossierSteps(bytes))).toEqual(whole);
        },
      ),
      { numRuns: 500, seed: 11 },
    );
    expect(Math.min(sound, faulty)).toBeGreaterThan(100);
  });

  test('of many batches is whole, and tells how far it is', () => {
    const bytes = utf8(JSON.stringify(generateDossier({ entities: 1000, ties: 3000 })));
    expect(bytes.length).toBeGreaterThan(1_500_000);
    const shares: number[] = [];
    const steps = readBatches(bytes, parseLimits);
    for (;;) {
      const step = steps.next();
      if (step.done) {
        expect(step.value).toEqual(readDossier(bytes));
        break;
      }
      shares.push(step.value);
    }
    expect(shares.length).toBeGreaterThan(6);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect([shares[0] ?? 1, shares.at(-1) ?? 0].map((share) => share > 0 && share <= 1)).toEqual([
      true,
      true,
    ]);
  });

  const text = JSON.stringify(smallDossier());
  test.each([
    ['a cut text', text.slice(0, -9)],
    ['a comma too many', text.replace('"entities":[', '"entities":[,')],
    ['a comma at the end of a list', text.replace(/\](,"ties")/, ',]$1')],
    ['brackets that do not match', text.replace('}],"ties"', ']],"ties"')],
    ['something behind the end', `${text} x`],
    ['a list given twice', text.replace('"entities":', '"ties":[],"entities":')],
    ['an escaped key', text.replace('"ties":', '"t\\u0069es":')],
    ['a key __proto__', text.replace('"kind":', '"__proto__":{},"kind":')],
    ['an escaped key __proto__', text.replace('"kind":', '"\\u005f_proto__":{},"kind":')],
    ['too many brackets', text.replace('"claims":[', `"claims":[${'['.repeat(70)}${']'.repeat(70)},`)],
    ['another format', text.replace('entente-dossier', 'gexf')],
    ['another version', text.replace('"version":1', '"version":2')],
    ['no list', text.replace('"entities":[', '"entities":7,"x":[')],
    ['nothing', ''],
    ['an empty object', '{}'],
    ['a list', '[]'],
    ['half a character', text.slice(0, 30)],
  ])('with %s is told as it is as a whole', (_, broken) => {
    expect(finish(readDossierSteps(utf8(broken)))).toEqual(readDossier(utf8(broken)));
  });

  test('with bytes that are no text is told as it is as a whole', () => {
    const bytes = utf8(text);
    for (let at = 0; at < bytes.length; at += 7) {
      const broken = bytes.slice();
      broken[at] = 0xff;
      expect(finish(readDossierSteps(broken))).toEqual(readDossier(broken));
    }
  });

  test.each(
    readdirSync('test/fixtures/issues').filter((name) => name.endsWith('.json') && name !== 'expected.json'),
  )('with the fault of %s is told as it is as a whole', (name) => {
    const bytes = new Uint8Array(readFileSync(`test/fixtures/issues/${name}`));
    expect(finish(readDossierSteps(bytes))).toEqual(readDossier(bytes));
  });
});
