import fc from 'fast-check';

/** Texts that trip one format or another: each is legal in a dossier. */
const traps = [
  ' ',
  ' outer space ',
  'two\nlines',
  'return\rand\ttab\r\n',
  'a "quoted" \\ name',
  '</node><edge id="x"/>',
  ']]>',
  '&lt;&#10;&',
  '<!ENTITY a "b">',
  'semi;colon|bar,comma',
  '=1+1',
  '@SUM(A1)',
  "'apostrophe",
  '-5',
  '007',
  '1e5',
  'true',
  'null',
  'NaN',
  '[1,2]',
  '{"a":1}',
  '__proto__',
  'constructor',
  'a.b#c%0041',
  '대한민국',
  'e\u0301',
  '🤝👩‍👩‍👧',
  '\u202Eright to left',
  'שלום עולם',
  '\u2028',
  '\uFEFF',
] as const;
/** Characters that XML 1.0 cannot hold, however they are written. */
const forbiddenByXml = ['nul\u0000', 'bell\u0007 and \u001B', '\uFFFE', '\u000B'] as const;

/** Anything outside the Char production of XML 1.0, and lone surrogates. */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Texts of at least one character: with the characters that XML forbids, or without. */
export function wordsOf(xml: boolean): fc.Arbitrary<string> {
  const any = fc.string({ minLength: 1, maxLength: 10, unit: 'binary' });
  return fc.oneof(
    { weight: 3, arbitrary: fc.string({ minLength: 1, maxLength: 8 }) },
    { weight: 3, arbitrary: fc.constantFrom(...traps) },
    { weight: 2, arbitrary: xml ? any.filter((text) => !notXml.test(text)) : any },
    ...(xml ? [] : [{ weight: 1, arbitrary: fc.constantFrom(...forbiddenByXml) }]),
  );
}

/** Ids of entities and ties, readable and hostile; some look like the ids of other nodes of the layout. */
export const ids: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'kor',
    'gsomia',
    '__proto__',
    'constructor',
    '0',
    '1',
    '10',
    'true',
    '1e5',
    'a b',
    'a.b#c%',
    'e,1;x|y',
    '=1+1',
    '<e>&"\'',
    '🤝',
    'אב',
    'dossier:any',
    'claim:kor/c',
    'claim:kor/c~2',
    'source:s',
    'citation:1',
  ),
  fc.stringMatching(/^[a-z0-9]{1,6}$/),
);

/** EDTF of the subset, in every form that FORMAT.md names. */
export const dates = fc.constantFrom(
  '2019',
  '2019-11',
  '2019-11-22',
  '2019?',
  '2019-11~',
  '2019-11-22%',
  '-0044',
  '2016-11-23/..',
  '2019-09-11/',
  '../2019',
  '/2019-01-01',
  '2019-08-22/2019-11',
  '2019-08~/2020?',
  '2019-11-23T00:00:00+09:00',
  '2019-11-22T23:59:59+09:00/2019-11-23T00:00:00+09:00',
);

export const addresses = fc.constantFrom(
  'https://example.org/',
  'http://example.org/a%20b?c=d&e="f"',
  'https://example.org/#:~:text=a,b;c',
  'https://例え.jp/経路',
);

export const languages = fc.constantFrom('en', 'ko', 'ja', 'zh-Hant', 'de-CH-1996', 'EN');

/** A text in the dossier's language, or by language in any order. */
export function textsOf(words: fc.Arbitrary<string>): fc.Arbitrary<string | Record<string, string>> {
  return fc.oneof(words, mapsOf(words));
}

export function mapsOf(words: fc.Arbitrary<string>): fc.Arbitrary<Record<string, string>> {
  const entries = fc.uniqueArray(fc.tuple(languages, words), {
    minLength: 1,
    maxLength: 3,
    selector: ([language]) => language,
  });
  return entries.map((all) => Object.fromEntries(all));
}
