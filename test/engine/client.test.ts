import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/engine/client';
import { localOpener } from '../../src/engine/open-local';
import { EngineError, type Progress } from '../../src/engine/port';
import type { Channel } from '../../src/engine/protocol';
import { serve } from '../../src/engine/serve';
import type { Dossier } from '../../src/schema/dossier';
import { engineContract } from './contract';
import { small } from './fixtures';

/** Page and worker in one process, joined by a real message channel. */
function joined() {
  const { port1, port2 } = new MessageChannel();
  serve(port2 as unknown as Channel, localOpener);
  port2.start();
  port1.start();
  const end = () => {
    port1.close();
    port2.close();
  };
  return createClient(port1 as unknown as Channel, end);
}

const fileOf = (content: BlobPart) => ({ name: 'case.json', body: new Blob([content]) });

async function opened(dossier: Dossier) {
  const client = joined();
  const answer = await client.open([fileOf(JSON.stringify(dossier))], {}, {});
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return client.engine;
}

engineContract('engine behind a channel', opened);

describe('opening over a channel', () => {
  it('reports progress in phases', async () => {
    const client = joined();
    const phases: Progress['phase'][] = [];
    await client.open(
      [fileOf(JSON.stringify(small()))],
      {},
      { onProgress: ({ phase }) => phases.push(phase) },
    );
    expect([...new Set(phases)]).toEqual(['check', 'index']);
    await client.engine.close();
  });

  it('skips a byte order mark', async () => {
    const client = joined();
    expect(await client.open([fileOf(`\uFEFF${JSON.stringify(small())}`)], {}, {})).toMatchObject({
      ok: true,
    });
    await client.engine.close();
  });

  it.each([
    ['text that is no JSON', '{"format":', 'not-json'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 'not-json'],
    ['another format', '{"a":[]}', 'unknown-format'],
  ])('refuses %s with its issue', async (_, content, expected) => {
    const client = joined();
    const answer = await client.open([fileOf(content)], {}, {});
    expect(answer.ok).toBe(false);
    expect(answer.ok ? [] : answer.issues.map((issue) => issue.code)).toContain(expected);
    await client.engine.close();
  });

  it('refuses to open nothing', async () => {
    const client = joined();
    await expect(client.open([], {}, {})).rejects.toMatchObject({ code: 'unsupported' });
    await client.engine.close();
  });

  it('rejects everything under way when the worker dies, and all that is asked later', async () => {
    const client = joined();
    const pending = client.open([fileOf('{}')], {}, {});
    client.fail(new EngineError('crashed'));
    await expect(pending).rejects.toMatchObject({ code: 'crashed' });
    await expect(client.engine.summary('en')).rejects.toMatchObject({ code: 'crashed' });
    await client.engine.close();
  });
});
