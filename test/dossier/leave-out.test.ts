import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leaveOut } from '../../src/dossier/leave-out';
import { parseRoot } from '../../src/dossier/parse';
import type { Dossier } from '../../src/schema/dossier';

const small = (): Dossier => JSON.parse(readFileSync('test/fixtures/dossiers/small.json', 'utf8'));

/** The small dossier with one thing changed. */
function changed(change: (dossier: Dossier) => void): Dossier {
  const dossier = small();
  change(dossier);
  return dossier;
}

describe('leaving out what is at fault', () => {
  it('takes out an entity, and the ties that end at it', () => {
    const root = changed(({ entities }) => {
      Object.assign(entities[0] ?? {}, { kind: 'unheard-of' });
    });
    const gone = root.entities[0]?.id ?? '';
    const rest = leaveOut(root);
    const joined = root.ties.filter(({ from, to }) => from === gone || to === gone);
    expect(joined.length).toBeGreaterThan(0);
    expect(rest?.leftOut).toMatchObject({ entities: 1, ties: joined.length });
    expect(rest?.dossier.entities.map(({ id }) => id)).toEqual(root.entities.slice(1).map(({ id }) => id));
    expect(rest?.dossier.ties).toEqual(root.ties.filter((tie) => !joined.includes(tie)));
    expect(rest?.ids).toEqual(expect.arrayContaining([gone, ...joined.map(({ id }) => id)]));
  });

  it('takes out one claim of several, and a tie with its only claim', () => {
    const root = changed(({ ties }) => {
      for (const { claims } of ties.slice(0, 2)) Object.assign(claims[0] ?? {}, { stance: 'maybe' });
      const [claim] = ties[1]?.claims ?? [];
      if (ties[0] && claim)
        ties[0].claims = [...ties[0].claims, { ...claim, id: 'c-more', stance: 'supports' }];
      if (ties[1]) ties[1].claims = ties[1].claims.slice(0, 1);
    });
    const rest = leaveOut(root);
    expect(rest?.dossier.ties[0]?.claims.map(({ id }) => id)).toEqual(
      root.ties[0]?.claims.slice(1).map(({ id }) => id),
    );
    expect(rest?.dossier.ties.map(({ id }) => id)).toEqual(
      root.ties.filter((_, at) => at !== 1).map(({ id }) => id),
    );
    expect(rest?.leftOut).toMatchObject({ ties: 1, claims: 1, entities: 0 });
  });

  it('takes out a source, what cites it alone, and nothing else', () => {
    const root = changed(({ sources }) => {
      Object.assign(sources[0] ?? {}, { csl: 'a newspaper' });
    });
    const rest = leaveOut(root);
    expect(rest?.leftOut.sources).toBe(1);
    expect(rest && parseRoot(rest.dossier).ok).toBe(true);
    const cites = JSON.stringify(rest?.dossier).includes(`"source":"${root.sources[0]?.id}"`);
    expect(cites).toBe(false);
  });

  it('leaves the value alone that it was given', () => {
    const root = changed(({ entities }) => {
      Object.assign(entities[0] ?? {}, { kind: 'unheard-of' });
    });
    const before = JSON.stringify(root);
    leaveOut(root);
    expect(JSON.stringify(root)).toBe(before);
  });

  it.each([
    ['a fault in the head', { title: 7 }],
    ['a fault in the vocabulary', { vocabulary: { tieKinds: 'none' } }],
    ['no tables at all', { entities: undefined, ties: undefined, sources: undefined }],
  ])('can do nothing about %s', (_, change) => {
    expect(leaveOut({ ...small(), ...change })).toBeNull();
    expect(leaveOut(null)).toBeNull();
    expect(leaveOut([])).toBeNull();
  });
});
