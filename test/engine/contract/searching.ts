import { describe, expect, it } from 'vitest';
import type { Query } from '../../../src/schema/query';
import { small } from '../fixtures';
import { drain, type MakeEngine, page } from './asking';

/** What search finds, in which order. */
export function searching(name: string, make: MakeEngine): void {
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
}
