import { describe, expect, it } from 'vitest';
import { createLocalEngine } from '../../src/engine/local/local-engine';
import { evidenceLevels } from '../../src/schema/query';
import { founding } from './fixtures';

const page = { limit: 1000 };

describe('the founding case in the engine', () => {
  it('shows every entity that has ties, and every tie with a claim that counts', async () => {
    const dossier = founding();
    const engine = await createLocalEngine(dossier);
    const slice = await engine.overview({}, { entities: 2000, ties: 8000 }, 'en');
    expect(slice.omitted).toEqual({
      entities: { value: 0, exact: true },
      ties: { value: 0, exact: true },
      hubs: [],
    });
    expect(slice.entities.ids.length).toBeGreaterThan(20);
    const all = await engine.evaluate(
      { entities: dossier.entities.map(({ id }) => id), ties: dossier.ties.map(({ id }) => id) },
      { evidence: ['unsupported'] },
      'en',
    );
    const unsupported = [...all.ties.evidence].filter((code) => evidenceLevels[code] === 'unsupported');
    expect(slice.ties.ids.length + unsupported.length).toBe(dossier.ties.length);
    await engine.close();
  });

  it('answers for every tie, entity and source', async () => {
    const dossier = founding();
    const engine = await createLocalEngine(dossier);
    for (const { id, claims } of dossier.ties) {
      const detail = await engine.tie(id, {}, page, 'ko');
      expect(detail.claims.total.value).toBe(claims.length);
      for (const { sources } of detail.claims.items)
        for (const { title } of sources) expect(title).not.toBe('');
    }
    for (const { id } of dossier.entities) {
      const { label, tieCounts } = await engine.entity(id, {}, page, 'ja');
      expect(label).not.toBe('');
      const { total } = await engine.tiesOf(id, {}, { page }, 'ja');
      expect(tieCounts.reduce((sum, { count }) => sum + count.value, 0)).toBe(total.value);
    }
    for (const { id } of dossier.sources) {
      const { rests } = await engine.source(id, {}, page, 'en');
      for (const { claims } of rests.items) expect(claims.length).toBeGreaterThan(0);
    }
    await engine.close();
  });

  it('changes the state of the pact between noon of 22 November 2019 and the day after', async () => {
    const engine = await createLocalEngine(founding());
    const noon = { knownOn: '2019-11-22T12:00:00+09:00' };
    const after = { knownOn: '2019-11-23' };
    const { ties, lost, gained, changed } = await engine.difference(noon, after, 1000);
    const told = new Map(ties.map(({ id, was, is }) => [id, [evidenceLevels[was], evidenceLevels[is]]]));
    // At noon Seoul was about to end the pact; in the evening it suspended the end, and kept the right to end it.
    expect(told.get('kor-ends-gsomia')).toEqual(['tentative', 'denied']);
    expect(told.get('kor-suspends-end-gsomia')?.[0]).toBe('hidden');
    expect(['single-source', 'corroborated']).toContain(told.get('kor-suspends-end-gsomia')?.[1]);
    expect(told.get('kor-may-end-gsomia')?.[0]).toBe('hidden');
    expect(lost.value).toBe(0);
    expect(gained.value + changed.value).toBe(ties.length);
    const both = { entities: ['kor', 'gsomia'], ties: ['kor-ends-gsomia', 'kor-suspends-end-gsomia'] };
    for (const query of [noon, after]) {
      const slice = await engine.evaluate(both, query, 'en');
      for (const [row, id] of slice.ties.ids.entries()) {
        expect(evidenceLevels[slice.ties.evidence[row] ?? 0]).toBe(told.get(id)?.[query === noon ? 0 : 1]);
      }
    }
    await engine.close();
  });

  it('finds South Korea by its Korean name', async () => {
    const engine = await createLocalEngine(founding());
    const { items } = await engine.search('대한민국', {}, { limit: 5 }, 'en');
    expect(items[0]).toMatchObject({ type: 'entity', id: 'kor', language: 'ko', shown: true });
    await engine.close();
  });
});
