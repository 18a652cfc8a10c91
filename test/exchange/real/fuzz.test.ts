import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/exchange/table';
import { createRandom } from '../../../src/layout/random';
import { smallDossier } from '../../dossier/small';
import { expectOrderly, openBytes } from './outcomes';

const folder = resolve('../shared/data');
const largest = 6000;

/** Pieces that break formats: tags unclosed, entities nested, quotes, keys of the prototype, numbers beyond all. */
const pieces = [
  ...['<', '</', '<a>', ']]>', '<!DOCTYPE a [<!ENTITY b "&b;&b;">]>', '&b;', '&#0;', '<![CDATA['],
  ...['"', '{', '}', '[', ']', ',', ':', '\\', '"__proto__": {"a": 1},', '1e999', '-9', 'null'],
  ...['\n', '\r', '\t', ';', '\u0000', '\uFEFF', 'source', 'NaN', '9999-99-99', '\u202E'],
].map((text) => new TextEncoder().encode(text));

type Change = (bytes: Uint8Array, random: () => number) => Uint8Array;

const splice = (bytes: Uint8Array, at: number, gone: number, put: Uint8Array): Uint8Array =>
  Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(Math.min(bytes.length, at + gone))]);

const none = new Uint8Array();
const place = (bytes: Uint8Array, random: () => number) => Math.floor(random() * bytes.length);

const changes: readonly Change[] = [
  // One byte is another.
  (bytes, random) => splice(bytes, place(bytes, random), 1, Uint8Array.of(Math.floor(random() * 256))),
  // The file breaks off.
  (bytes, random) => bytes.subarray(0, place(bytes, random)),
  // A part is missing.
  (bytes, random) => splice(bytes, place(bytes, random), Math.floor(random() * 60), none),
  // A part stands twice, or elsewhere.
  (bytes, random) => {
    const from = place(bytes, random);
    return splice(bytes, place(bytes, random), 0, bytes.slice(from, from + Math.floor(random() * 200)));
  },
  // Something stands there that breaks formats.
  (bytes, random) =>
    splice(
      bytes,
      place(bytes, random),
      Math.floor(random() * 3),
      pieces[Math.floor(random() * pieces.length)] ?? none,
    ),
];

/** Small files of others, where they are, and the small dossier in every format that is written. */
async function seeds(): Promise<readonly (readonly [name: string, bytes: Uint8Array])[]> {
  const found: [string, Uint8Array][] = [];
  if (existsSync(folder)) {
    for (const name of ['gexf', 'graphml', 'csv', 'json', 'stix'].map((each) => `exchange-${each}`)) {
      for (const file of readdirSync(join(folder, name))) {
        if (!/\.(gexf|graphml|csv|json|cx2)$/.test(file)) continue;
        const bytes = readFileSync(join(folder, name, file));
        if (bytes.length <= largest) found.push([file, bytes]);
      }
    }
  } else console.info(`Only files of our own are mutated: ${folder} is absent.`);
  for (const [id, { load }] of formats) {
    const writer = await load();
    const written = [...writer.write(smallDossier(), { language: 'en', places: new Map() })];
    found.push([id, Buffer.concat(written.map((piece) => Buffer.from(piece)))]);
  }
  return found;
}

describe('mutated files', () => {
  it('are opened or refused in order, all 10,000 of them', { timeout: 180_000 }, async () => {
    const files = await seeds();
    const random = createRandom(20191122);
    const counts = { opened: 0, refused: 0 };
    for (let turn = 0; turn < 10_000; turn += 1) {
      const [name, original] = files[turn % files.length] ?? ['', none];
      let bytes: Uint8Array = new Uint8Array(original);
      for (let change = 0; change <= random() * 3; change += 1) {
        bytes = (changes[Math.floor(random() * changes.length)] as Change)(bytes, random);
      }
      try {
        const outcome = await openBytes(bytes, turn % 2 === 0 ? 'refuse' : 'leave-out');
        expectOrderly(outcome);
        counts[outcome.ok ? 'opened' : 'refused'] += 1;
      } catch (error) {
        throw new Error(`turn ${turn}, ${name}: ${Buffer.from(bytes).toString('latin1').slice(0, 2000)}`, {
          cause: error,
        });
      }
    }
    expect(counts.opened + counts.refused).toBe(10_000);
    expect(Math.min(counts.opened, counts.refused)).toBeGreaterThan(1000);
    console.info(`Mutated files: ${counts.opened} opened, ${counts.refused} refused.`);
  });
});
