import { describe, expect, test } from 'vitest';
import { contextFor, weigh } from '../../src/dossier/evidence';
import { momentOf } from '../../src/dossier/interval';
import type { Query } from '../../src/schema/query';
import { dossier, tieOf, weighed } from './founding';

const noon: Query = { knownOn: '2019-11-22T12:00:00+09:00' };
const nextDay: Query = { knownOn: '2019-11-23' };
const midnight = momentOf('2019-11-23T00:00:00+09:00', '+09:00').latest;

/** Ids of the counting supporting claims, and of the overtaken ones, of a tie under a query. */
function sides(id: string, query: Query): { counting: string[]; overtaken: string[] } {
  const { claims } = weighed(id, query);
  const named = (test: (at: number) => boolean): string[] =>
    tieOf(id).claims.flatMap((claim, at) => (test(at) ? [claim.id] : []));
  return {
    counting: named((at) => claims[at]?.counts === true),
    overtaken: named((at) => claims[at]?.live === true && (claims[at]?.overtakenBy.length ?? 0) > 0),
  };
}

describe('what was known at noon of 22 November 2019, Seoul time', () => {
  test('the pact ends with the day', () => {
    expect(['tentative', 'single-source', 'corroborated']).toContain(weighed('kor-ends-gsomia', noon).level);
    expect(weighed('kor-suspends-end-gsomia', noon).level).toBe('unsupported');
    for (const id of ['kor-party-to-gsomia', 'jpn-party-to-gsomia']) {
      const { level, span } = weighed(id, noon);
      expect(level, id).toBe('corroborated');
      expect(span?.latest, id).toBe(midnight);
    }
  });

  test('those in office are seen in office', () => {
    const then: Query = { window: '2019-11-22T12:00:00+09:00' };
    const offices = dossier.ties.filter(({ kind }) => kind === 'leads' || kind === 'represents');
    const current = offices.filter(({ id }) => weighed(id, then).level !== 'unsupported').map(({ id }) => id);
    expect(current).toEqual(
      expect.arrayContaining(['abe-leads-jpn', 'moon-leads-kor', 'trump-leads-usa', 'esper-represents-usa']),
    );
    const hidden = current.filter((id) => weighed(id, { ...then, ...noon }).level === 'unsupported');
    expect(hidden).toEqual([]);
  });

  test('the export controls are there, and both readings of them', () => {
    const context = contextFor(dossier, noon);
    const controls = dossier.ties.filter(({ id }) => ['jpn-restricts-kor', 'jpn-whitelist-kor'].includes(id));
    for (const tie of controls) expect(weigh(tie, context).level, tie.id).toBe('corroborated');
    expect(weighed('controls-respond-rulings', noon).level).toBe('contested');
  });
});

describe('what was known on 23 November 2019', () => {
  test('the end of the pact is suspended', () => {
    expect(weighed('kor-ends-gsomia', nextDay).level).toBe('denied');
    expect(sides('kor-ends-gsomia', nextDay).overtaken).toContain('B09');
    expect(weighed('kor-suspends-end-gsomia', nextDay).level).toBe('corroborated');
  });

  test('both remain parties, and the report of the lapse is overtaken', () => {
    for (const id of ['kor-party-to-gsomia', 'jpn-party-to-gsomia']) {
      const { level, span } = weighed(id, nextDay);
      expect(level, id).toBe('corroborated');
      expect(span?.latest, id).toBe(Number.POSITIVE_INFINITY);
      expect(sides(id, nextDay).overtaken, id).toContain('B03');
    }
  });
});

describe('disagreement in the founding dossier', () => {
  test('shows on at least twelve ties', () => {
    const context = contextFor(dossier, {});
    const torn = dossier.ties.filter((tie) => {
      const { level, claims } = weigh(tie, context);
      return (
        level === 'contested' ||
        level === 'denied' ||
        claims.some(({ overtakenBy }) => overtakenBy.length > 0)
      );
    });
    expect(torn.length).toBeGreaterThanOrEqual(12);
  });

  test.each([
    ['controls-respond-rulings', 'contested'],
    ['jpn-stops-kor', 'contested'],
    ['kor-condition-talks', 'contested'],
    ['kor-ends-wto-2019', 'contested'],
    ['kor-pays-usa-hire', 'contested'],
    ['usa-demands-jpn', 'contested'],
    ['khc-announces-notice', 'contested'],
    ['jpn-kor-reconcile', 'denied'],
    ['kor-ends-gsomia', 'denied'],
    ['kor-suspends-wto', 'corroborated'],
    ['jpn-may-end-gsomia', 'single-source'],
    ['chn-gains-lapse', 'tentative'],
    ['cost-undermines-gsomia', 'tentative'],
  ] as const)('%s is %s', (id, level) => {
    expect(weighed(id).level).toBe(level);
  });

  test.each([
    ['usa-stations-kor', 'B29'],
    ['moon-reaches-jpn', 'B38'],
    ['kor-shares-intel-jpn', 'A05'],
    ['kor-complains-controls', 'R-D15b'],
    ['jpn-eases-controls', 'R-X08'],
  ])('on %s claim %s is overtaken', (id, claim) => {
    expect(sides(id, {}).overtaken).toContain(claim);
  });

  test('Tokyo has no plan to ease anything until it does', () => {
    expect(weighed('jpn-eases-controls', { knownOn: '2019-11-30' }).level).toBe('denied');
    expect(weighed('jpn-eases-controls', { knownOn: '2019-12-31' }).level).toBe('corroborated');
  });

  test('a strain that one article sees rests on that article alone', () => {
    expect(weighed('jpn-odds-usa').level).toBe('single-source');
    expect(weighed('jpn-odds-usa', { sourcesOff: ['A'] }).level).toBe('unsupported');
  });
});
