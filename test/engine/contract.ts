import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextFor, weigh } from '../../src/dossier/evidence';
import { type Call, EngineError, type GraphEngine, type Paged } from '../../src/engine/port';
import type { Dossier } from '../../src/schema/dossier';
import type { Query } from '../../src/schema/query';
import { evidenceLevels } from '../../src/schema/query';
import { small } from './fixtures';

const roomy = { entities: 100, ties: 100 };
const page = { limit: 100 };

/** Reads a list to its end, a few items at a time. */
async function drain<T>(ask: (after: string | undefined) => Promise<Paged<T>>): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const got = await ask(after);
    items.push(...got.items);
    after = got.next;
  } while (after !== undefined);
  return items;
}

async function code(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (reason) {
    if (reason instanceof EngineError) return reason.code;
    throw reason;
  }
  return 'answered';
}

const anyQuery: fc.Arbitrary<Query> = fc.record(
  {
    sourcesOff: fc.subarray(['s1', 's2', 's3']),
    knownOn: fc.constantFrom('2019-11-20', '2019-11-22', '2019-12'),
    window: fc.constantFrom('2016', '2019-11-23', '2019-11', '2018/2020', '2023'),
    evidence: fc.subarray(
      ['corroborated', 'contested', 'denied', 'tentative', 'unsupported', 'single-source'],
      {
        minLength: 1,
      },
    ),
    kinds: fc.subarray(['country', 'leader', 'agreement', 'thing'], { minLength: 1 }),
    tieKinds: fc.subarray(['leads', 'party-to', 'ends', 'teaches', 'presses', 'meets'], { minLength: 1 }),
  },
  { requiredKeys: [] },
);

/** The level of each tie that the query lets through, reckoned the plain way. */
function expectedTies(dossier: Dossier, query: Query): Map<string, string> {
  const context = contextFor(dossier, query);
  const kindOf = new Map(dossier.entities.map((entity) => [entity.id, entity.kind]));
  const passes = (id: string) => !query.kinds || query.kinds.includes(kindOf.get(id) ?? '');
  const shown = new Map<string, string>();
  for (const tie of dossier.ties) {
    const { level } = weigh(tie, context);
    const wanted = query.evidence ? query.evidence.includes(level) : level !== 'unsupported';
    const kind = !query.tieKinds || query.tieKinds.includes(tie.kind);
    if (wanted && kind && passes(tie.from) && passes(tie.to)) shown.set(tie.id, level);
  }
  return shown;
}

/** What every engine must do, whoever makes it. */
export function engineContract(name: string, make: (dossier: Dossier) => Promise<GraphEngine>): void {
  describe(`${name}: what is shown`, () => {
    it('is every tie with the level that evidence gives, and every entity with a shown tie or none at all', async () => {
      const dossier = small();
      const engine = await make(dossier);
      await fc.assert(
        fc.asyncProperty(anyQuery, async (query) => {
          const slice = await engine.overview(query, roomy, 'en');
          const levels = new Map(
            slice.ties.ids.map((id, row) => [id, evidenceLevels[slice.ties.evidence[row] ?? 0] as string]),
          );
          const expected = expectedTies(dossier, query);
          expect(levels).toEqual(expected);
          const ends = new Set(
            dossier.ties.filter((tie) => expected.has(tie.id)).flatMap((tie) => [tie.from, tie.to]),
          );
          const alone = !query.kinds || query.kinds.includes('thing') ? ['alone'] : [];
          expect([...slice.entities.ids].sort()).toEqual([...ends, ...alone].sort());
        }),
        { numRuns: 60 },
      );
      await engine.close();
    });

    it('is restated by evaluate in the rows that were asked for', async () => {
      const engine = await make(small());
      await fc.assert(
        fc.asyncProperty(anyQuery, async (query) => {
          const entities = ['moon', 'kor', 'nobody', 'pact', 'jpn', 'kor'];
          const ties = ['kor-ends-pact', 'no-tie', 'moon-leads-kor', 'moon-meets-abe'];
          const slice = await engine.evaluate({ entities, ties }, query, 'en');
          expect(slice.entities.ids).toEqual(['moon', 'kor', 'pact', 'jpn']);
          // A tie with an end outside of the asked entities would hang in the air.
          expect(slice.ties.ids).toEqual(['kor-ends-pact', 'moon-leads-kor']);
          const expected = expectedTies(small(), query);
          slice.ties.ids.forEach((id, row) => {
            expect(evidenceLevels[slice.ties.evidence[row] ?? 0]).toBe(expected.get(id) ?? 'hidden');
          });
        }),
        { numRuns: 30 },
      );
      await engine.close();
    });

    it('carries labels in the asked language, flags, degrees and weights', async () => {
      const engine = await make(small());
      const slice = await engine.overview({}, roomy, 'ko');
      const row = slice.entities.ids.indexOf('kor');
      expect(slice.entities.label[row]).toBe('대한민국');
      expect(slice.entities.flag[row]).toBe('kr');
      expect(slice.entities.flag[slice.entities.ids.indexOf('moon')]).toBe('');
      // party, ends, at odds, presses, leads; the last claim standing for "ends" disputes it: no support.
      expect(slice.entities.degree[row]).toBe(5);
      expect(slice.entities.weight[row]).toBe(4);
      expect(slice.entities.label[slice.entities.ids.indexOf('jpn')]).toBe('Japan');
      const { entityKinds, tieKinds } = await engine.summary('en');
      expect(entityKinds[slice.entities.kind[row] ?? -1]).toBe('country');
      expect(tieKinds[slice.ties.kind[slice.ties.ids.indexOf('abe-leads-jpn')] ?? -1]).toBe('leads');
      await engine.close();
    });

    it('keeps to the budget, hubs first, and counts what it left out', async () => {
      const engine = await make(small());
      const slice = await engine.overview({}, { entities: 3, ties: 2 }, 'en');
      // South Korea and Japan have four supported ties each: the id decides.
      expect(slice.entities.ids[0]).toBe('jpn');
      expect(slice.entities.ids).toHaveLength(3);
      expect(slice.ties.ids.length).toBeLessThanOrEqual(2);
      const all = await engine.overview({}, roomy, 'en');
      expect(slice.omitted.entities).toEqual({ value: all.entities.ids.length - 3, exact: true });
      expect(slice.omitted.ties.value).toBe(all.ties.ids.length - slice.ties.ids.length);
      for (const end of [...slice.ties.from, ...slice.ties.to]) expect(end).toBeLessThan(3);
      await engine.close();
    });
  });

  describe(`${name}: search`, () => {
    const ids = async (text: string, query: Query = {}) => {
      const engine = await make(small());
      const found = await drain((after) =>
        engine.search(text, query, after === undefined ? { limit: 2 } : { limit: 2, after }, 'en'),
      );
      await engine.close();
      return found.map((hit) => hit.id);
    };

    it('finds names in every language and says which text matched', async () => {
      const engine = await make(small());
      const { items } = await engine.search('문재인', {}, page, 'en');
      expect(items[0]).toMatchObject({
        type: 'entity',
        id: 'moon',
        label: 'Moon Jae-in',
        matched: '문재인',
        language: 'ko',
      });
      expect(items.some((hit) => hit.id === 'moon-meets-abe')).toBe(true);
      await engine.close();
    });

    it('folds case, marks and width, and wants every word', async () => {
      expect(await ids('JAGER strasse')).toEqual(['alone']);
      expect((await ids('ＭＯＯＮ'))[0]).toBe('moon');
      expect(await ids('moon zzz')).toEqual([]);
      expect(await ids('   ')).toEqual([]);
    });

    it('ranks exact before prefix before word prefix before substring, then weight, then id', async () => {
      const order = await ids('japan');
      expect(order.slice(0, 5)).toEqual([
        // Its whole name; then sentences that begin with it, by the weight of both ends, then by id.
        'jpn',
        'jpn-odds-kor',
        'jpn-presses-kor',
        'jpn-teaches-jpn',
        'jpn-party-pact',
      ]);
      expect(order.slice(5)).toEqual(['abe-leads-jpn']);
      expect((await ids('pan'))[0]).toBe('jpn');
      expect((await ids('rok'))[0]).toBe('kor');
    });

    it('finds what is not shown, and marks it', async () => {
      const engine = await make(small());
      const { items } = await engine.search('teaches', {}, page, 'en');
      expect(items).toEqual([expect.objectContaining({ id: 'jpn-teaches-jpn', shown: false })]);
      await engine.close();
    });
  });

  describe(`${name}: details`, () => {
    it('tell each claim’s verdict, its speaker and its sources by position', async () => {
      const engine = await make(small());
      const { line, claims } = await engine.tie('kor-ends-pact', {}, page, 'en');
      expect(evidenceLevels[line.evidence]).toBe('denied');
      expect(claims.items.map(({ claim, counts, overtakenBy }) => [claim.id, counts, overtakenBy])).toEqual([
        ['e1', false, ['e2']],
        ['e2', true, []],
      ]);
      expect(claims.items[0]?.sources).toEqual([
        { id: 's1', title: 'First', publisher: 'A Daily', date: '2019-11-20', live: true },
      ]);
      const moon = await engine.entity('moon', {}, page, 'ko');
      expect(moon.label).toBe('문재인');
      expect(moon.claims.items[0]).toMatchObject({ byLabel: 'Shinzo Abe', live: true });
      expect(moon.tieCounts).toEqual([
        { kind: 'leads', direction: 'out', count: { value: 1, exact: true } },
        { kind: 'meets', direction: 'out', count: { value: 1, exact: true } },
      ]);
      await engine.close();
    });

    it('give a tie its shown time under the query', async () => {
      const engine = await make(small());
      expect((await engine.tie('kor-party-pact', {}, page, 'en')).line.when).toBe('2016-11-23/..');
      expect((await engine.tie('abe-leads-jpn', {}, page, 'en')).line.when).toBeUndefined();
      const known = { knownOn: '2019-11-22' };
      expect((await engine.tie('kor-ends-pact', known, page, 'en')).line).toMatchObject({
        when: '2019-11-23',
        evidence: 5,
      });
      await engine.close();
    });

    it('list an entity’s shown ties by kind, direction, time and id, page by page', async () => {
      const engine = await make(small());
      const list = (limit: number) =>
        drain((after) =>
          engine.tiesOf('kor', {}, { page: after === undefined ? { limit } : { limit, after } }, 'en'),
        );
      const ids = (await list(100)).map((line) => line.id);
      expect(ids).toEqual([
        'moon-leads-kor',
        'kor-party-pact',
        'jpn-odds-kor',
        'jpn-presses-kor',
        'kor-ends-pact',
      ]);
      expect((await list(2)).map((line) => line.id)).toEqual(ids);
      const only = await engine.tiesOf('kor', {}, { kind: 'presses', page }, 'en');
      expect(only.items.map((line) => [line.id, line.detail])).toEqual([['jpn-presses-kor', 'to stay in']]);
      await engine.close();
    });

    it('list sources by number of ties, and all that rests on one', async () => {
      const engine = await make(small());
      const sources = await engine.sources({ sourcesOff: ['s2'] }, page, 'en');
      expect(sources.items.map(({ id, ties, live }) => [id, ties.value, live])).toEqual([
        ['s1', 7, true],
        ['s2', 5, false],
        ['s3', 1, true],
      ]);
      const { rests, line } = await engine.source('s1', {}, page, 'en');
      expect(line.title).toBe('First');
      const alone = rests.items.map(({ record, alone: only, claims }) => [
        record.type === 'tie' ? record.line.id : record.id,
        only,
        claims.map(({ claim, citation }) => [claim, citation]),
      ]);
      expect(alone).toContainEqual(['jpn-party-pact', true, [['a', 0]]]);
      expect(alone).toContainEqual(['kor-party-pact', false, [['a', 0]]]);
      expect(alone.at(-1)).toEqual(['moon', true, [['m1', 0]]]);
      await engine.close();
    });

    it('know their dossier', async () => {
      const engine = await make(small());
      const summary = await engine.summary('ko');
      expect(summary).toMatchObject({
        id: 'small',
        title: '작은 사건',
        timezone: '+09:00',
        counts: { entities: 6, ties: 9, claims: 13, citations: 14, sources: 3 },
      });
      expect(summary.span[0]).toBe(Date.parse('2016-11-23T00:00:00+09:00') / 1000);
      expect(summary.vocabulary.tieKinds.teaches).toBeDefined();
      await engine.close();
    });
  });

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
      ['losses', (engine, call) => engine.losses(request, call)],
    ];
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
