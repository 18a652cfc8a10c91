import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { LongFile } from '../../../src/exchange/bytes/long-file';
import { finish } from '../../../src/exchange/codec';
import { dossierWriter, writeParts } from '../../../src/exchange/dossier';
import { openLargeTable } from '../../../src/exchange/open/large-table';
import { openFiles } from '../../../src/exchange/open/open-files';

const now = '2026-11-23T10:00:00Z';
const name = 'table.csv';
const utf8 = (text: string) => new TextEncoder().encode(text);

/** A file of chunks of unlike lengths, the first long enough to tell an encoding by. */
function longOf(bytes: Uint8Array, step: number): LongFile {
  return {
    name,
    size: bytes.length,
    *chunks() {
      let at = 0;
      for (let length = 5000; at < bytes.length; length = 1 + ((length * 31) % step)) {
        yield bytes.subarray(at, at + length);
        at += length;
      }
    },
  };
}

type Faulty = 'refuse' | 'leave-out';

/** What comes of a file that is read chunk by chunk. */
function streamed(bytes: Uint8Array, faulty: Faulty, step = 700) {
  const table = finish(openLargeTable(longOf(bytes, step), { now, faulty }));
  if (table === null) return null;
  if (!table.ok) return table;
  const text = [...writeParts(table.parts)].join('');
  const counts = [JSON.parse(text).entities.length, JSON.parse(text).ties.length];
  expect(counts).toEqual([table.entities, table.ties]);
  return { ok: true, text, issues: sorted(table.warnings()) };
}

/** What comes of the same file in memory. */
async function whole(bytes: Uint8Array, faulty: Faulty) {
  const outcome = await openFiles([{ name, bytes }], { now, faulty }, finish);
  if (!outcome.ok) return outcome;
  const text = [
    ...dossierWriter.write(outcome.dossier, { language: 'en', places: new Map(), bom: false }),
  ].join('');
  return { ok: true, text, issues: sorted(outcome.warnings) };
}

const sorted = (issues: readonly object[]) => issues.map((issue) => JSON.stringify(issue)).sort();

const rows = (count: number, row: (at: number) => string, end = '\n') =>
  Array.from({ length: count }, (_, at) => `${row(at)}${end}`).join('');

const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

/** Long cells: a head of many characters in few rows. */
const far = 'x'.repeat(120);

const plain = `source,target,type,weight,since,until,url,note,flag
${rows(
  400,
  (
    at,
  ) => `n${at % 97},n${(at * 7) % 89},${['knows', 'helps', 'owns'][at % 3]},${at % 13},${1900 + (at % 90)},,https://example.org/${at % 50},"a ""b"", ${far} ${at}
second line",${at % 2 === 0}`,
)}`;

const plainBytes = utf8(plain);

const tables: readonly (readonly [what: string, bytes: Uint8Array])[] = [
  ['types, weights, times, addresses, quoted line ends', plainBytes],
  ['line ends of Windows and a mark', utf8(`\uFEFF${plain.replaceAll('\n', '\r\n')}`)],
  ['line ends of old Macs', utf8(plain.replaceAll('\n', '\r'))],
  ['UTF-16', utf16(plain)],
  ['Windows-1252', latin1(plain.replaceAll('second', 'zweité'))],
  ['gzip', gzipSync(utf8(plain))],
  [
    'ids, some missing, repeated or taken, parallel edges, both directions',
    utf8(
      `id;source;target;type;directed\n${rows(700, (at) => `${['', `e${at % 100}`, `n${at % 40}`, `edge:${at}`][at % 4]};n${at % 40};n${(at * 3) % 41};t ${at % 5} ${far};${['directed', 'undirected', 'mutual', 'odd'][at % 4]}`)}`,
    ),
  ],
  [
    'no header, between spaces, after comments',
    utf8(`# one\n# two\n${rows(900, (at) => `${far}${at % 300}\t${(at * 7) % 211}`)}`),
  ],
  [
    'dates that are none, and columns that stop being numbers',
    utf8(
      `Source,Target,Date,n\n${rows(800, (at) => `a${at % 30}${far},b${at % 70},${at === 600 ? 'soon' : '2001-02-03'},${at === 750 ? 'x' : at}`)}`,
    ),
  ],
  [
    'a quotation mark that is never closed',
    utf8(
      `source,target,note\n${rows(900, (at) => `a${at % 5} ${far},b${at},${at === 500 ? '"open' : 'x'}`)}`,
    ),
  ],
];

describe('a long table of edges', () => {
  it.each(tables)('comes out as it does from memory: %s', async (_, bytes) => {
    const wanted = await whole(bytes, 'refuse');
    expect(wanted).toMatchObject({ ok: true });
    for (const step of bytes === plainBytes ? [61, 300_000] : [61])
      expect(streamed(bytes, 'refuse', step)).toEqual(wanted);
  });

  it('with faults is refused, or opened without them, as from memory', async () => {
    const bytes = utf8(
      `source,target\n${rows(900, (at) => `a${at % 100} ${far},${at % 200 === 5 ? '' : `b${at % 90}`}`)}`,
    );
    const refused = await whole(bytes, 'refuse');
    const errors = 'leftOut' in refused ? refused.issues : [];
    expect(streamed(bytes, 'refuse')).toEqual({
      ...refused,
      issues: errors.filter(({ severity }) => severity === 'error'),
    });
    expect(streamed(bytes, 'refuse')).toMatchObject({ ok: false, leftOut: { ties: 5 } });
    expect(streamed(bytes, 'leave-out')).toEqual(await whole(bytes, 'leave-out'));
  });

  it.each([
    ['with zeros in it', utf8(`${plain}\0`)],
    ['of bytes that are no text', Uint8Array.from([...latin1(plain), 0x81, 0x8d, 0xff])],
  ])('that is %s is refused as from memory', async (_, bytes) => {
    expect(streamed(bytes, 'refuse')).toEqual(await whole(bytes, 'refuse'));
    expect(streamed(bytes, 'refuse')).toMatchObject({ ok: false, issues: [{ code: 'unreadable-text' }] });
  });

  it('that is packed and cut is refused', () => {
    const bytes = gzipSync(utf8(plain));
    const cut = bytes.subarray(0, bytes.length / 2);
    expect(streamed(cut, 'refuse')).toMatchObject({ ok: false, issues: [{ code: 'unreadable-text' }] });
  });

  it.each([
    ['a table of nodes', utf8(`id,label\n${rows(900, (at) => `n${at},Name ${far} ${at}`)}`)],
    ['a dossier', utf8(JSON.stringify({ format: 'entente-dossier', pad: 'x'.repeat(100_000) }))],
    ['tables of ours', utf8(`id,source:id\n${rows(900, (at) => `n${at} ${far},m`)}`)],
    ['a small table', utf8('source,target\na,b\n')],
  ])('is not what %s is', (_, bytes) => {
    expect(streamed(bytes, 'refuse')).toBeNull();
  });
});
