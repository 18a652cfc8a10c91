import { describe, expect, it } from 'vitest';
import { chunkSize, encodeChunks } from '../../../src/engine/local/encode-chunks';
import { createSlices } from '../../../src/engine/slices';

async function chunksOf(pieces: Iterable<string>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of encodeChunks(pieces, createSlices())) chunks.push(chunk);
  return chunks;
}

describe('encoding in chunks', () => {
  it.each([
    ['nothing', []],
    ['pieces that fill a chunk to its last byte', ['a'.repeat(chunkSize - 1), 'b', 'c']],
    ['a character that straddles the end of a chunk', ['a'.repeat(chunkSize - 2), '한국', '🤝'.repeat(9)]],
    ['a piece of several chunks', ['日本'.repeat(chunkSize / 2)]],
  ])('keeps %s whole and no chunk above its size', async (_, pieces) => {
    const chunks = await chunksOf(pieces);
    for (const chunk of chunks) {
      expect(chunk.length).toBeGreaterThan(0);
      expect(chunk.length).toBeLessThanOrEqual(chunkSize);
    }
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    expect(decoded === pieces.join('')).toBe(true);
  });

  it('asks for pieces only as they are read', async () => {
    let made = 0;
    function* pieces() {
      for (; made < 10; made += 1) yield 'a'.repeat(chunkSize);
    }
    for await (const chunk of encodeChunks(pieces(), createSlices())) {
      expect(chunk.length).toBe(chunkSize);
      break;
    }
    expect(made).toBeLessThan(3);
  });
});
