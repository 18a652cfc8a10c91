import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../../src/exchange/property-graph';
import { keyOf, segmentOf } from '../../../src/exchange/records/field-key';
import { flatten } from '../../../src/exchange/records/flatten';
import { anything, guideOf } from '../../../src/exchange/records/guide';
import { unflatten } from '../../../src/exchange/records/unflatten';
import { Claim, Entity } from '../../../src/schema/dossier';
import { wordsOf } from './words';

function fieldsOf(record: object, guide = anything): Map<string, Value> {
  const fields = new Map<string, Value>();
  flatten(record, guide, fields);
  return fields;
}

const words = wordsOf(false);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc.constantFrom('', null, true, false, 0, 1e21, 0.1, -7),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc
      .uniqueArray(
        fc.tuple(
          fc.oneof(words, fc.constantFrom('', '0', '00', '__proto__', 'a.b', '%002E', 'x#null')),
          tie('tree'),
        ),
        { maxLength: 3, selector: ([key]) => key },
      )
      .map((entries) => Object.fromEntries(entries)),
  ),
}));

describe('fields', () => {
  it('hold any JSON, hostile keys and texts included, whatever order they come in', () => {
    fc.assert(
      fc.property(tree, (value) => {
        const fields = fieldsOf({ value });
        expect(JSON.stringify(unflatten(fields, anything))).toBe(JSON.stringify({ value }));
        expect(JSON.stringify(unflatten([...fields].reverse(), anything))).toBe(JSON.stringify({ value }));
        for (const held of fields.values()) expect(['string', 'number', 'boolean']).toContain(typeof held);
      }),
      { numRuns: 300 },
    );
  });

  it('have keys without control characters, lone surrogates and space at either end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), words, fc.nat({ max: 0xffff }), (a, b, unit) => {
        for (const key of [a, b, `${a}${String.fromCharCode(unit)}${b}`]) {
          const segment = segmentOf(key);
          expect(keyOf(segment)).toBe(key);
          expect(segment).not.toMatch(/[.#\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|^\s|\s$|^$|^\d+$/u);
        }
      }),
    );
  });

  it('say a type only where it is not the usual one', () => {
    const amount = { value: 5, unit: 'USD' };
    const locator = { paragraph: [1, 2], section: 'II', page: 4 };
    const claim = { amount, citations: [{ source: 's', locator, quote: { exact: 'a', prefix: '' } }] };
    expect(Object.fromEntries(fieldsOf(claim, guideOf(Claim)))).toEqual({
      'amount.value': 5,
      'amount.unit': 'USD',
      'citations.0.source': 's',
      'citations.0.locator.paragraph.0': 1,
      'citations.0.locator.paragraph.1': 2,
      'citations.0.locator.section': 'II',
      'citations.0.locator.page': 4,
      'citations.0.quote.exact': 'a',
      'citations.0.quote.prefix#empty': 'text',
    });
    const attributes = { b: 1, a: 'x', '7': true, 'a.b': [], list: ['p', 2] };
    expect(Object.fromEntries(fieldsOf({ attributes }, guideOf(Entity)))).toEqual({
      'attributes.%0037#boolean': true,
      'attributes.b#number': 1,
      'attributes.a': 'x',
      'attributes.a%002Eb#empty': 'list',
      'attributes.list.0': 'p',
      'attributes.list.1#number': 2,
      'attributes#order': 'b a a%002Eb list',
    });
  });

  it('are read with values that became text, lists that lost items, and texts that became numbers', () => {
    const misfits: string[] = [];
    const fields: [string, Value][] = [
      ['aliases.3', 2019],
      ['aliases.1', 'Seoul'],
      ['attributes.n#number', ' 1e3 '],
      ['attributes.b#boolean', 'TRUE'],
      ['attributes.bad#number', 'many'],
      ['attributes.code', 7],
      ['attributes.l', ['a', 'b']],
      ['iso3', ['KOR']],
    ];
    expect(unflatten(fields, guideOf(Entity), (key, found) => misfits.push(`${key}=${found}`))).toEqual({
      aliases: ['Seoul', '2019'],
      attributes: { n: 1000, b: true, bad: 'many', code: '7', l: ['a', 'b'] },
      iso3: 'KOR',
    });
    expect(misfits).toEqual(['attributes.bad#number=many']);
    expect(unflatten([['aliases', 'Seoul']], guideOf(Entity))).toEqual({ aliases: ['Seoul'] });
  });

  it('neither reach a prototype nor nest for ever', () => {
    const fields: [string, Value][] = [
      ['__proto__.polluted', 'x'],
      ['constructor.prototype.polluted', 'x'],
      [`${'a.'.repeat(100_000)}a`, 'x'],
      ['list.999999999', 'x'],
    ];
    const read = unflatten(fields, anything);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(read)).toEqual(['__proto__', 'constructor', 'list']);
    expect(read.list).toEqual(['x']);
  });

  it('keep -0 as a number and make null of what is none', () => {
    expect(unflatten(fieldsOf({ a: -0, b: Number.NaN }), anything)).toEqual({ a: -0, b: null });
  });
});
