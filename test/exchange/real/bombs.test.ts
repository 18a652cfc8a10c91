import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { expectOrderly, openBytes } from './outcomes';

const text = (value: string) => new TextEncoder().encode(value);

const gexf = (inner: string, before = '') =>
  text(
    `<?xml version="1.0"?>${before}<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph>${inner}</graph></gexf>`,
  );

/** Entities that unfold to gigabytes. */
const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at === 0 ? '' : at};`.repeat(10)}">`,
).join('')}]>`;

/** A zip whose only member says that it is two gigabytes long. */
function lyingZip(): Uint8Array {
  const bytes = zipSync({ 'a.csv': text('source,target\na,b\n') });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Sizes stand at 22 of the local header, and at 24 of the central one.
  view.setUint32(22, 0x7fffffff, true);
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
  }
  return bytes;
}

const zeros = (megabytes: number) => new Uint8Array(megabytes * 2 ** 20).fill(0x30);

/** What is refused, and how. */
const refused: readonly (readonly [name: string, make: () => Uint8Array, code: string])[] = [
  ['an XML bomb', () => gexf('<nodes><node id="&lol9;"/></nodes>', laughs), 'xml-entity'],
  [
    'an external entity',
    () => gexf('', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    'xml-entity',
  ],
  ['XML nested 10,000 deep', () => gexf('<a>'.repeat(10_000)), 'too-deep'],
  [
    'graphs nested 10,000 deep',
    () => text(`<graphml>${'<graph><node id="n">'.repeat(10_000)}</graphml>`),
    'too-deep',
  ],
  ['JSON nested 10,000 deep', () => text(`{"nodes": ${'['.repeat(10_000)}`), 'too-deep'],
  [
    'JSON-LD nested 10,000 deep',
    () => text(`{"@context": {}, "@graph": ${'[{"a":'.repeat(10_000)}`),
    'too-deep',
  ],
  ['a zip that says 2 GB', lyingZip, 'too-large'],
  ['a gzip bomb', () => gzipSync(zeros(60), { level: 9 }), 'unreadable-text'],
  ['a zip bomb', () => zipSync({ 'a.csv': [zeros(60), { level: 9 }] }), 'unreadable-text'],
];

/** What is odd and large, and may open or not, but in order. */
const odd: readonly (readonly [name: string, make: () => Uint8Array])[] = [
  ['a million empty columns', () => text(`source,target${','.repeat(1_000_000)}\na,b\n`)],
  ['a value of 10 MB', () => text(`source,target,note\na,b,"${'x'.repeat(10_000_000)}"\n`)],
  [
    '200,000 keys',
    () =>
      text(
        `{"nodes": [{"id": "a", ${Array.from({ length: 200_000 }, (_, at) => `"k${at}":1`).join()}}], "links": []}`,
      ),
  ],
  [
    '100,000 attributes of an element',
    () =>
      gexf(
        `<nodes><node id="a" ${Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(' ')}/></nodes>`,
      ),
  ],
  [
    '20,000 kinds',
    () => text(`source,target,type\n${Array.from({ length: 20_000 }, (_, at) => `a,b,k${at}`).join('\n')}\n`),
  ],
  ['text that keeps patterns busy', () => text(`${'a,'.repeat(500_000)}\n${'"'.repeat(500_000)}`)],
];

describe('bombs', () => {
  it.each(refused)('%s is refused', { timeout: 60_000 }, async (_, make, code) => {
    const outcome = await openBytes(make());
    expect(
      outcome.ok
        ? []
        : outcome.issues.filter(({ severity }) => severity === 'error').map((each) => each.code),
    ).toContain(code);
    expectOrderly(outcome);
  });

  it.each(odd)('%s ends in order', { timeout: 60_000 }, async (_, make) => {
    expectOrderly(await openBytes(make()));
  });
});
