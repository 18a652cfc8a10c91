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
    expect(slice.omitted).toEqual({ entities: { value: 0, exact: true }, ties: { value: 0, exact: true } });
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

  it('finds South Korea by its Korean name', async () => {
    const engine = await createLocalEngine(founding());
    const { items } = await engine.search('대한민국', {}, { limit: 5 }, 'en');
    expect(items[0]).toMatchObject({ type: 'entity', id: 'kor', language: 'ko', shown: true });
    await engine.close();
  });
});
