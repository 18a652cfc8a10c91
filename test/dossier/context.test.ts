import { describe, expect, test } from 'vitest';
import { contextFor, isLive, isOn, sourceFacts } from '../../src/dossier/evidence';
import { momentOf, spanOf } from '../../src/dossier/interval';
import type { Source } from '../../src/schema/dossier';
import type { Query } from '../../src/schema/query';
import { firstSource, smallDossier } from './small';

const facts = (source: Partial<Source>) =>
  sourceFacts({ id: 'S1', csl: { type: 'report' }, ...source }, '+09:00');

describe('the origin of a source', () => {
  test('is who first reported it, else its publisher, its container, its id', () => {
    const csl = { type: 'webpage', publisher: 'The Paper', 'container-title': 'The Site' };
    expect(facts({ origin: 'The Wire', csl }).origin).toBe('the wire');
    expect(facts({ csl }).origin).toBe('the paper');
    expect(facts({ csl: { type: 'webpage', 'container-title': 'The Site' } }).origin).toBe('the site');
    expect(facts({}).origin).toBe('s1');
  });

  test('is compared without case and outer space, and with all the rest', () => {
    expect(facts({ origin: ' KYODO ' }).origin).toBe(facts({ origin: 'Kyodo' }).origin);
    expect(facts({ origin: 'Agência' }).origin).not.toBe(facts({ origin: 'Agencia' }).origin);
  });
});

describe('the date of a source', () => {
  test('is its own, else that of its record, in the timezone of the dossier', () => {
    const csl = { type: 'report', issued: { 'date-parts': [[2019, 11, 22]] } };
    expect(facts({ date: '2019', csl }).date).toEqual(momentOf('2019', '+09:00'));
    expect(facts({ csl }).date).toEqual(momentOf('2019-11-22', '+09:00'));
    expect(facts({}).date).toBeNull();
  });
});

test('the context of a query holds its clauses, read', () => {
  const dossier = { ...smallDossier(), timezone: '+09:00' };
  const context = contextFor(dossier, { window: '2019/2020', knownOn: '2019-11-22', sourcesOff: ['s'] });
  expect(context.window).toEqual(spanOf('2019/2020', '+09:00'));
  expect(context.knownOn).toEqual(momentOf('2019-11-22', '+09:00'));
  expect([...context.sourcesOff]).toEqual(['s']);
  expect(context.sources.get('s')).toEqual(sourceFacts(firstSource(dossier), '+09:00'));
  expect(context.sourcesOnly).toBeNull();
  expect(contextFor(smallDossier(), {})).toMatchObject({ timezone: 'Z', window: null, knownOn: null });
});

describe('a source', () => {
  const sources: Source[] = [
    { id: 's', csl: { type: 'report' }, date: '2019-11-22' },
    { id: 'undated', csl: { type: 'report' } },
  ];
  const on = (id: string, query: Query) => isOn(id, contextFor({ sources }, query));
  const live = (id: string, query: Query) => isLive(id, contextFor({ sources }, query));

  test('is on where no clause switches it off, and where the clause that names those on names it', () => {
    expect([on('s', {}), on('undated', {}), on('nobody', {})]).toEqual([true, true, false]);
    expect(on('s', { sourcesOff: ['s'] })).toBe(false);
    expect(on('s', { sourcesOnly: ['s'] })).toBe(true);
    expect(on('s', { sourcesOnly: [] })).toBe(false);
    expect(on('undated', { sourcesOnly: ['s'] })).toBe(false);
    expect(on('s', { sourcesOnly: ['s'], sourcesOff: ['s'] })).toBe(false);
  });

  test('is live where it is on and was certainly out', () => {
    expect(live('s', { knownOn: '2019-11-22' })).toBe(true);
    expect(live('s', { knownOn: '2019-11-22T12:00:00Z' })).toBe(false);
    expect(live('s', { knownOn: '2019-11-22', sourcesOff: ['s'] })).toBe(false);
    expect([live('undated', {}), live('undated', { knownOn: '2030' })]).toEqual([true, false]);
  });
});
