import { describe, expect, it } from 'vitest';
import type { GraphEngine } from '../../../src/engine/port';
import type { Dossier } from '../../../src/schema/dossier';
import { small } from '../fixtures';
import type { MakeEngine } from './asking';

/** What an export holds and what it loses. */
export function exporting(name: string, make: MakeEngine): void {
  describe(`${name}: export`, () => {
    const read = async (engine: GraphEngine, scope: Parameters<GraphEngine['export']>[0]['scope']) => {
      const decoder = new TextDecoder();
      let text = '';
      const asked = { format: 'dossier', scope, query: {}, language: 'en' } as const;
      for await (const chunk of engine.export(asked)) {
        expect(chunk.length).toBeLessThanOrEqual(1024 * 1024);
        text += decoder.decode(chunk, { stream: true });
      }
      return { text: text + decoder.decode(), losses: await engine.losses(asked) };
    };

    it('of everything gives the whole dossier and no loss', async () => {
      const engine = await make(small());
      const { text, losses } = await read(engine, { kind: 'all' });
      expect(JSON.parse(text)).toEqual(small());
      expect(losses).toEqual({ losses: [] });
      await engine.close();
    });

    it('of a selection keeps ends, speakers and cited sources, and counts the rest', async () => {
      const engine = await make(small());
      const scope = { kind: 'records', entities: ['moon'], ties: ['kor-party-pact', 'gone'] } as const;
      const { text, losses } = await read(engine, scope);
      const part = JSON.parse(text) as Dossier;
      expect(part.entities.map((entity) => entity.id)).toEqual(['kor', 'moon', 'abe', 'pact']);
      expect(part.ties.map((tie) => tie.id)).toEqual(['kor-party-pact']);
      expect(part.sources.map((source) => source.id)).toEqual(['s1', 's2']);
      expect(part.vocabulary).toBeUndefined();
      expect(losses.losses).toEqual([
        { code: 'outside-scope', what: 'entities', count: 2 },
        { code: 'outside-scope', what: 'ties', count: 8 },
        { code: 'outside-scope', what: 'claims', count: 10 },
        { code: 'outside-scope', what: 'sources', count: 1 },
      ]);
      await engine.close();
    });
  });
}
