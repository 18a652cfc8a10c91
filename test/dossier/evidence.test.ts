import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { weigh } from '../../src/dossier/evidence';
import { spanOf } from '../../src/dossier/interval';
import { evidenceTable } from './evidence.table';
import { readScene } from './evidence-notation';

/** Weighs claims in the notation of the table. */
function ask(when: string, claims: readonly string[], question = 'all') {
  const { tie, context } = readScene({ when, claims, question });
  return weigh(tie, context);
}

describe('the table of evidence', () => {
  test('has all 36 rows', () => {
    expect(evidenceTable.map(({ no }) => no)).toEqual(Array.from({ length: 36 }, (_, at) => at + 1));
  });

  test.each(evidenceTable)('$no: $title → $expect', (row) => {
    const { tie, context } = readScene(row);
    expect(weigh(tie, context).level).toBe(row.expect === '—' ? 'unsupported' : row.expect);
  });

  const model = '../shared/case/model.md';
  const present = existsSync(model);
  if (!present) console.info(`skipped: ${model} is absent, so the copy of its table is not compared`);
  test.skipIf(!present)('is that of the model of the founding case, word for word', () => {
    const rows = readFileSync(model, 'utf8')
      .split('\n')
      .filter((line) => /^\| \d+ \|/.test(line))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    expect(rows.map((cells) => cells.slice(1, 7))).toEqual(
      evidenceTable.map(({ no, title, when, claims, question, expect: level }) => [
        String(no),
        title,
        when,
        claims.map((claim) => `\`${claim}\``).join(' '),
        question,
        level,
      ]),
    );
  });
});

describe('what a claim is told', () => {
  test('a claim whose source is not yet out is not live', () => {
    const { claims } = ask('2019', ['+a X 2019-07-04', '+a Y 2019-07-06'], 'knownOn 2019-07-05');
    expect(claims.map(({ live }) => live)).toEqual([true, false]);
    expect(claims.map(({ liveCitations }) => liveCitations)).toEqual([[0], []]);
  });

  test('a source out at noon is known at noon and not a second before', () => {
    const claim = ['+a X 2019-11-22T12:00:00+09:00'];
    expect(ask('2019', claim, 'knownOn 2019-11-22T12:00:00+09:00').level).toBe('single-source');
    expect(ask('2019', claim, 'knownOn 2019-11-22T11:59:59+09:00').level).toBe('unsupported');
    expect(ask('2019', claim, 'knownOn 2019-11-22T03:00:00Z').level).toBe('single-source');
  });

  test('an overtaken claim names what overtook it and does not count', () => {
    const { claims } = ask('2019', ['+a X 2019-01-01', '-a Y 2019-02-01 >0', '-a Z 2019-02-02 >0']);
    expect(claims.map(({ overtakenBy }) => overtakenBy)).toEqual([['c1', 'c2'], [], []]);
    expect(claims.map(({ counts }) => counts)).toEqual([false, true, true]);
  });

  test('a claim that supersedes itself or an unknown one does no harm', () => {
    expect(ask('2019', ['+a X 2019-01-01 >0', '+a Y 2019-01-02 >9']).level).toBe('single-source');
  });

  test('a forecast is weak, and is no forecast once it was said on the day itself', () => {
    const { claims } = ask('2019-11-23', ['+a X 2019-11-22', '+a Y 2019-11-23', '+h Z 2019-11-24']);
    expect(claims.map(({ forecast }) => forecast)).toEqual([true, false, false]);
    expect(claims.map(({ weak }) => weak)).toEqual([true, false, true]);
  });

  test('what was said at an unknown time is no forecast', () => {
    expect(ask('2050', ['+a X undated']).level).toBe('single-source');
  });
});

describe('the shown time of a tie', () => {
  const span = (text: string) => spanOf(text, '+09:00');

  test('is the hull of the counting supporting claims', () => {
    const { span: shown } = ask('', [
      '+a X 2019-07-04 2019-07',
      '+a Y 2020-01-02 2019-12',
      '-a Z 2020-01-02 2010',
    ]);
    expect(shown).toEqual(span('2019-07/2019-12'));
  });

  test('is always where one supporting claim has no time at all', () => {
    expect(ask('', ['+a X 2019-07-04', '+a Y 2019-07-04 2019']).span).toBeNull();
  });

  test('is none where nothing supports it', () => {
    expect(ask('2019', ['-a X 2020']).span).toBeNull();
  });

  test('ends where a later claim ends it, and the latest said of several counts', () => {
    const open = '+a X 2019-11-23 2019-11-22/..';
    const claims = [open, '+a Y 2021 2019-11-22/2020', '+a Z 2023 2019-11-22/2022'];
    expect(ask('', claims).claims[0]?.span).toEqual(span('2019-11-22/2022'));
  });

  test('is not ended by a claim about an earlier time', () => {
    const claims = ['+a X 2019-11-23 2019-11-22/..', '+a Y 2020 2010/2012'];
    expect(ask('', claims).claims[0]?.span?.latest).toBe(Infinity);
  });

  test('is not ended by an overtaken, a disputing or a dead claim', () => {
    const open = '+a X 2019-11-23 2019-11-22/..';
    const end = (rest: string[], question?: string) =>
      ask('', [open, ...rest], question).claims[0]?.span?.latest;
    expect(end(['-a Y 2020 2019/2020'])).toBe(Infinity);
    expect(end(['+a Y 2020 2019/2020'], 'off Y')).toBe(Infinity);
    expect(end(['+a Y 2020 2019/2020', '+a Z 2021 2019 >1'])).toBe(Infinity);
    expect(end(['+a Y 2021 2019/2020'])).toBe(span('2020').latest);
  });

  test('of an unknown end reaches to when it was said, never before its own start', () => {
    expect(ask('', ['+a X 2020-01-17 2019-09-11/']).span).toEqual(span('2019-09-11/2020-01-17'));
    expect(ask('', ['+a X 2018 2019-09-11/']).span?.latest).toBe(span('2019-09-11').latest);
    expect(ask('', ['+a X undated 2019-09-11/']).span?.latest).toBe(Infinity);
  });
});

describe('certainty in a window', () => {
  const certain = (when: string, window: string) => ask(when, ['+a X 2030'], `window ${window}`).certain;

  test('no window, no doubt', () => {
    expect(ask('2019', ['+a X 2030']).certain).toBe(true);
  });

  test('a date that only partly lies in the window is possible, one inside it is certain', () => {
    expect(certain('2019', '2019-08')).toBe(false);
    expect(certain('2019-08', '2019')).toBe(true);
    expect(certain('2019-08-15T12:00:00+09:00', '2019-08-15')).toBe(true);
  });

  test('an interval is certain between its latest start and its earliest end', () => {
    expect(certain('2018/2020', '2019-06')).toBe(true);
    expect(certain('2018/2020', '2018-06')).toBe(false);
    expect(certain('2018/2020', '2020-06')).toBe(false);
    expect(certain('2018/..', '2025')).toBe(true);
  });

  test('one certain claim is enough', () => {
    const claims = ['+a X 2030 2019', '+a Y 2030 2019-08-02'];
    expect(ask('', claims, 'window 2019-08').certain).toBe(true);
  });

  test('a tie that is only disputed is in no doubt about its time', () => {
    expect(ask('2019', ['-a X 2030'], 'window 2019-08').certain).toBe(true);
  });
});
