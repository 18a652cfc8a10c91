import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call, GraphEngine } from '../../../src/engine/port';
import { small } from '../fixtures';
import { code, type MakeEngine, page, roomy } from './asking';

/** What is refused, and what cancelling does. */
export function refusing(name: string, make: MakeEngine): void {
  describe(`${name}: refusals`, () => {
    it('name unknown ids', async () => {
      const engine = await make(small());
      expect(await code(engine.entity('nobody', {}, page, 'en'))).toBe('not-found');
      expect(await code(engine.tie('kor', {}, page, 'en'))).toBe('not-found');
      expect(await code(engine.tiesOf('nobody', {}, { page }, 'en'))).toBe('not-found');
      expect(await code(engine.source('nothing', {}, page, 'en'))).toBe('not-found');
      await engine.close();
    });

    it('refuse a cursor of another question and a page of no size', async () => {
      const engine = await make(small());
      const { next } = await engine.sources({}, { limit: 1 }, 'en');
      expect(next).toBeDefined();
      expect(await code(engine.source('s1', {}, { limit: 1, after: next ?? '' }, 'en'))).toBe('stale');
      expect(await code(engine.sources({}, { limit: 1, after: 'nonsense' }, 'en'))).toBe('stale');
      expect(await code(engine.sources({}, { limit: 0 }, 'en'))).toBe('limit');
      await engine.close();
    });

    it('refuse a cursor that an engine of another dossier gave', async () => {
      const engine = await make(small());
      const { next } = await engine.sources({}, { limit: 1 }, 'en');
      const other = await make({ ...small(), title: 'Another case' });
      const page = { limit: 1, ...(next === undefined ? {} : { after: next }) };
      expect(await code(other.sources({}, page, 'en'))).toBe('stale');
      expect((await engine.sources({}, page, 'en')).items.map(({ id }) => id)).toEqual(['s2']);
      await engine.close();
      await other.close();
    });

    it('answer nothing once closed', async () => {
      const engine = await make(small());
      await engine.close();
      expect(await code(engine.summary('en'))).toBe('unavailable');
    });
  });

  describe(`${name}: cancelling`, () => {
    const ways: readonly [string, (engine: GraphEngine, call: Call) => Promise<unknown>][] = [
      ['capabilities', (engine, call) => engine.capabilities(call)],
      ['summary', (engine, call) => engine.summary('en', call)],
      ['overview', (engine, call) => engine.overview({}, roomy, 'en', call)],
      ['evaluate', (engine, call) => engine.evaluate({ entities: ['kor'], ties: [] }, {}, 'en', call)],
      ['search', (engine, call) => engine.search('a', {}, page, 'en', call)],
      ['entity', (engine, call) => engine.entity('kor', {}, page, 'en', call)],
      ['tiesOf', (engine, call) => engine.tiesOf('kor', {}, { page }, 'en', call)],
      ['tie', (engine, call) => engine.tie('kor-ends-pact', {}, page, 'en', call)],
      ['sources', (engine, call) => engine.sources({}, page, 'en', call)],
      ['source', (engine, call) => engine.source('s1', {}, page, 'en', call)],
      ['neighbourhood', (engine, call) => engine.neighbourhood(around, {}, roomy, 'en', call)],
      ['facets', (engine, call) => engine.facets({}, ['kinds', 'sources'], 10, 'en', call)],
      ['timeline', (engine, call) => engine.timeline({ window: '2019' }, 10, call)],
      ['difference', (engine, call) => engine.difference({}, { knownOn: '2019-11-22' }, 10, call)],
      ['path', (engine, call) => engine.path(ends, {}, 'en', call)],
      ['metric', (engine, call) => engine.metric('community', ['kor', 'jpn'], {}, call)],
      ['losses', (engine, call) => engine.losses(request, call)],
    ];
    const around = { seeds: ['kor'], depth: 2, limit: 5 } as const;
    const ends = { from: 'moon', to: 'abe', together: true, maxHops: 4, alternatives: 3 };
    const request = { format: 'dossier', scope: { kind: 'all' }, query: {}, language: 'en' } as const;

    it.each(ways)('%s, before it began, rejects with aborted', async (_, ask) => {
      const engine = await make(small());
      expect(await code(ask(engine, { signal: AbortSignal.abort() }))).toBe('aborted');
      await engine.close();
    });

    it.each(ways)(
      '%s, at any moment, either answers or rejects with aborted, and harms nothing',
      async (_, ask) => {
        const engine = await make(small());
        await fc.assert(
          fc.asyncProperty(fc.integer({ min: 0, max: 3 }), async (turns) => {
            const controller = new AbortController();
            const answer = code(ask(engine, { signal: controller.signal }));
            for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
            controller.abort();
            expect(['answered', 'aborted']).toContain(await answer);
          }),
          { numRuns: 8 },
        );
        expect(await code(ask(engine, {}))).toBe('answered');
        await engine.close();
      },
    );

    it('stops writing an export that nobody reads on', async () => {
      const engine = await make(small());
      for await (const chunk of engine.export(request)) {
        expect(chunk.length).toBeGreaterThan(0);
        break;
      }
      expect(await code(engine.summary('en'))).toBe('answered');
      await engine.close();
    });
  });
}
