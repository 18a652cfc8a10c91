import { describe, expect, it } from 'vitest';
import { pointOf } from '../../../src/exchange/foreign/times';
import type { Span } from '../../../src/exchange/property-graph';
import { attributes, edge, graphOf, made, node, said } from './graphs';

describe('a date', () => {
  it.each([
    ['2019', '2019'],
    ['2019-11', '2019-11'],
    ['2019-11-22', '2019-11-22'],
    [' 2019 ', '2019'],
    ['2019.0', '2019'],
    ['2019~', '2019~'],
    ['0044', '0044'],
    ['-0044', '-0044'],
    ['-1500-03', '-1500-03'],
    ['2019-11-22T10:00:00Z', '2019-11-22T10:00:00Z'],
    ['2019-11-22T10:00:00', '2019-11-22T10:00:00Z'],
    ['2019-11-22T10:00', '2019-11-22T10:00:00Z'],
    ['2019-11-22 10:00:00.123456', '2019-11-22T10:00:00Z'],
    ['2019-11-22T10:00:00.5+09:00', '2019-11-22T10:00:00+09:00'],
    ['2019-11-22T10:00:00-0330', '2019-11-22T10:00:00-03:30'],
  ])('%j is written %j', (text, date) => {
    expect(pointOf(text)).toBe(date);
  });

  it.each([
    '',
    '..',
    '12.5',
    '2019.5',
    '44',
    '999',
    '3000',
    '9999',
    '-44',
    '-0000',
    '20191122',
    '1e3',
    '1574380800',
  ])('%j is none', (text) => expect(pointOf(text)).toBeNull());

  it.each(['2019-02-29', '2019-13', '2019-11-22T25:00:00Z', '22.11.2019', 'soon', '2019/2020', 'Infinity'])(
    '%j is none',
    (text) => expect(pointOf(text)).toBeNull(),
  );
});

const timeOf = (...spans: Span[]) => {
  const { dossier, issues } = made(graphOf([node('a', { spans })]));
  const { when, attributes: kept } = dossier.entities[0] ?? {};
  return { when, kept, issues };
};

describe('spans', () => {
  it.each<[Span, string | undefined]>([
    [{ start: '2010', end: '2012-03' }, '2010/2012-03'],
    [{ start: '2010', end: '2010' }, '2010'],
    [{ start: '2010' }, '2010/..'],
    [{ end: '2010' }, '../2010'],
    [{ start: '-Infinity', end: '2010' }, '../2010'],
    [{ start: '2010', end: 'INF' }, '2010/..'],
    [{}, undefined],
  ])('%j is %j', (span, when) => {
    expect(timeOf(span)).toEqual({ when, kept: undefined, issues: [] });
  });

  it('that are several have their hull as time, and stay as a list', () => {
    const several = timeOf({ start: '2012', end: '2013' }, { start: '2010-05', end: '2011' });
    expect(several.when).toBe('2010-05/2013');
    expect(several.kept).toEqual({ spans: ['2012/2013', '2010-05/2011'] });
    expect(timeOf({ start: '2012' }, { end: '2011' })).toMatchObject({
      when: undefined,
      kept: { spans: ['2012/..', '../2011'] },
    });
  });

  it('that are no dates are attributes, said once', () => {
    const { dossier, issues } = made(
      graphOf([
        node('a', { spans: [{ start: '12.5', end: '20' }] }),
        node('b', { spans: [{ start: 'soon' }], attributes: attributes({ start: 1 }) }),
        node('c', { spans: [{ start: '2012', end: '2010' }] }),
        node('d', { spans: [{ start: '2012', end: '2013' }, { start: '5' }] }),
      ]),
    );
    expect(dossier.entities.map(({ when, attributes: kept }) => [when, kept])).toEqual([
      [undefined, { start: 12.5, end: 20 }],
      [undefined, { start: 1, 'start 2': 'soon' }],
      [undefined, { start: 2012, end: 2010 }],
      ['2012/2013', { spans: ['2012/2013', '5/..'] }],
    ]);
    expect(said(issues)).toEqual([
      { code: 'time-as-text', path: 'node a', facts: { found: '12.5 – 20', count: 4 } },
    ]);
  });
});

const whens = (rows: readonly Record<string, string | number>[]) => {
  const { dossier, issues } = made(
    graphOf(
      ['a'],
      rows.map((row, at) => edge('a>a', { id: `e${at}`, attributes: attributes(row) })),
    ),
  );
  return { whens: dossier.ties.map(({ when }) => when), dossier, issues };
};

describe('columns of dates', () => {
  it.each<[readonly Record<string, string | number>[], readonly (string | undefined)[]]>([
    [
      [{ start: '2010', end: '2012' }, { start: 2011 }, {}],
      ['2010/2012', '2011/..', undefined],
    ],
    [[{ 'Start Date': '2010-01-02', END_DATE: '' }], ['2010-01-02/..']],
    [
      [{ year: 2010 }, { year: '2011' }, { year: '' }],
      ['2010', '2011', undefined],
    ],
    [[{ when: '2010/2011' }], ['2010/2011']],
    [[{ year: 2010, date: '2010-05-06' }], ['2010-05-06']],
    [[{ start: 'soon', year: 2010 }], ['2010']],
  ])('%j give the times %j', (rows, expected) => {
    expect(whens(rows).whens).toEqual(expected);
    expect(whens(rows).dossier.ties[0]?.attributes).toEqual(rows[0]);
  });

  it('count only where every value is a date, and both ends are', () => {
    expect(whens([{ year: 2010 }, { year: 5 }]).whens).toEqual([undefined, undefined]);
    expect(whens([{ start: '2010', end: 'ongoing' }]).whens).toEqual([undefined]);
    expect(whens([{ started: '2010' }]).whens).toEqual([undefined]);
  });

  it('give way to times that the format itself has', () => {
    const { dossier } = made(
      graphOf([
        node('a', { spans: [{ start: '2010', end: '2010' }] }),
        node('b', { attributes: attributes({ year: 2011 }) }),
      ]),
    );
    expect(dossier.entities.map(({ when }) => when)).toEqual(['2010', undefined]);
  });

  it('that run backwards are said', () => {
    const { whens: found, issues } = whens([
      { start: '2010', end: '2012' },
      { start: '2012', end: '2010' },
    ]);
    expect(found).toEqual(['2010/2012', undefined]);
    expect(said(issues)).toEqual([
      { code: 'time-as-text', path: 'edge a>a', facts: { found: '2012 – 2010', count: 1 } },
    ]);
  });
});
