import { describe, expect, it } from 'vitest';
import { evidenceLevels } from '../../../src/schema/query';
import { small } from '../fixtures';
import { drain, type MakeEngine, page } from './asking';

/** What is told of one record. */
export function detailing(name: string, make: MakeEngine): void {
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
}
