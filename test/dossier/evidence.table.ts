/** A case of the rule of evidence: one tie, one question, the level expected (— is unsupported). */
export interface EvidenceRow {
  readonly no: number;
  readonly title: string;
  readonly when: string;
  readonly claims: readonly string[];
  readonly question: string;
  readonly expect: string;
}

/**
 * Columns: number, case, the tie's `when`, claims (by ` ; `), question, level. A claim in the notation that
 * `evidence-notation.ts` reads: stance `+ - ?`, voice `a r h i`, `@by`, origin, date of the source, own `when`,
 * `>n` supersedes the n-th claim, `stated:`. Questions: `all`, or `off`, `window`, `knownOn`. Times are +09:00.
 */
const table = `
1 | one firm support | 2019 | +a X 2019-07-04 | all | single-source
2 | two sources, two origins | 2019 | +a X 2019-07-04 ; +a Y 2019-07-05 | all | corroborated
3 | two sources, one origin (wire copies) | 2019 | +a X 2019-07-04 ; +a X 2019-07-05 | all | single-source
4 | three outlets pass on one speaker | 2019-11 | +r@esper X 2019-11-14 ; +r@esper Y 2019-11-15 ; +r@esper Z 2019-11-22 | all | single-source
5 | two outlets witness a speech act (asserted, by given) | 2019-08-15 | +a@moon X 2019-08-15 ; +a@moon Y 2019-08-16 | all | corroborated
6 | a speaker and an independent outlet | 2019-11 | +r@esper X 2019-11-14 ; +a Y 2019-11-15 | all | corroborated
7 | assertion against denial | 2019-07 | +a X 2019-11-16 ; -r@jpn Y 2019-11-16 | all | contested
8 | two attributed readings (D06) | 2019-07/2023-03 | +r@kor X 2019-11-23 ; -r@jpn Y 2019-09-11 | all | contested
9 | denial alone, accuser switched off | 2019-07 | +a X 2019-11-16 ; -r@jpn Y 2019-11-16 | off X | denied
10 | qualifying claims never count | 2019-11 | +a X 2019-11-22 ; ?a Y 2019-11-22 | all | single-source
11 | only a qualifying claim is left | 2019-11 | +a X 2019-11-22 ; ?a Y 2019-11-22 | off X | —
12 | forecast only | 2019-12 | +a X 2019-11-22 | all | tentative
13 | forecast borne out: the forecast adds no origin | 2019-12 | +a X 2019-11-22 2019-12 ; +a Y 2019-12-24 2019-12-24 | all | single-source
14 | forecast belied | 2019-12 | +a X 2019-11-22 ; -a Y 2019-12-25 | all | denied
15 | forecast against forecast | 2019-12 | +a X 2019-11-22 ; -a Y 2019-11-25 | all | contested
16 | hedged or inferred only, two origins | 2019-11 | +h X 2019-11-22 ; +i Y 2019-11-23 | all | tentative
17 | inferred support against a firm denial | 2019-11 | +i X 2019-11-22 ; -a Y 2019-11-23 | all | denied
18 | firm support against a hedged doubt | 2019-11 | +a X 2019-11-22 ; -h Y 2019-11-23 | all | single-source
19 | overtaken claim does not count | 2016-11-23/.. | +a X 2019-11-22 2016-11-23/2019-11-23T00:00:00+09:00 ; +a Y 2019-11-23 2016-11-23/.. >0 | window 2019-11-25 | single-source
20 | ... and counts again when its successor is off | 2016-11-23/.. | +a X 2019-11-22 2016-11-23/2019-11-23T00:00:00+09:00 ; +a Y 2019-11-23 2016-11-23/.. >0 | window 2019-11-25, off Y | —
21 | ... or not yet known | 2016-11-23/.. | +a X 2019-11-22 2016-11-23/2019-11-23T00:00:00+09:00 ; +a Y 2019-11-23 2016-11-23/.. >0 | window 2019-11-25, knownOn 2019-11-22 | —
22 | ... but the tie held before the end in any case | 2016-11-23/.. | +a X 2019-11-22 2016-11-23/2019-11-23T00:00:00+09:00 ; +a Y 2019-11-23 2016-11-23/.. >0 | window 2019-11-22, off Y | single-source
23 | a replaced claim stays replaced in a chain | 2019 | +a X 2019-01-01 2019 ; -a Y 2019-02-01 2019-02 >0 ; +a Z 2019-03-01 2019 >1 | all | single-source
24 | correction of a date: window at the wrong date | 2019-08-15 | +a X 2019-11-22 2019-11 ; +a Y 2019-08-16 2019-08-15 >0 | window 2019-11 | —
25 | dates differ, fact does not: not contested | 2019-09 | +a X 2019-09-17 2019-09-11/ ; +a Y 2019-09-17 2019-09-16/ | all | corroborated
26 | unknown end (d/): no longer shown after the last word | 2019-09-11/ | +a X 2020-01-17 | window 2025 | —
27 | open end (d/..): still shown | 2019-09-11/.. | +a X 2020-01-17 | window 2025 | single-source
28 | open end closed by a later report | 2019-11-22/.. | +a X 2019-11-23 ; +a Y 2023-03-21 2019-11-22/2023-03-21 | window 2024 | —
29 | ... and both count before that end | 2019-11-22/.. | +a X 2019-11-23 ; +a Y 2023-03-21 2019-11-22/2023-03-21 | window 2020 | corroborated
30 | ... and it is open as long as the report is not known | 2019-11-22/.. | +a X 2019-11-23 ; +a Y 2023-03-21 2019-11-22/2023-03-21 | window 2020-06, knownOn 2020-06-30 | single-source
31 | a later open claim keeps the tie open | 2016-11-23/.. | +a X 2019-08-23 2016-11-23/2019-11-23T00:00:00+09:00 ; +a Y 2019-11-23 | window 2019-11-25 | single-source
32 | a dated snapshot (d, no slash) closes nothing | 2017-05-10/.. | +a X 2017-05-10 ; +a Y 2019-11-22 2019 | window 2021 | single-source
33 | undated source, known-on set | 2019 | +a X undated | knownOn 2019-12 | —
34 | undated source, known-on not set | 2019 | +a X undated | all | single-source
35 | month-precise source inside its month | 2019 | +a X 2019-08 | knownOn 2019-08-15 | —
36 | memoir: known when printed, not when spoken | 2019-08 | +r@bolton X 2020-06-22 stated:2019-08 | knownOn 2019-12-31 | —
`;

function readRow(line: string): EvidenceRow {
  const [no = '', title = '', when = '', claims = '', question = '', expect = ''] = line.split(' | ');
  return { no: Number(no), title, when, claims: claims.split(' ; '), question, expect };
}

/** The rows that decide what the rule of evidence is. */
export const evidenceTable: readonly EvidenceRow[] = table.trim().split('\n').map(readRow);
