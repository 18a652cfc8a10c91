import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtInVocabulary, categoryOf, vocabularyOf } from '../../src/schema/vocabulary';
import { type TieKind, Vocabulary } from '../../src/schema/vocabulary-schema';

const own: TieKind = { label: 'x', pattern: '{from} x {to}', inverse: '{to} y {from}', category: 'conflict' };
const letters: Readonly<Record<string, readonly string[]>> = {
  C: ['country'],
  L: ['leader'],
  O: ['organization'],
  A: ['agreement'],
  D: ['dispute'],
  E: ['event'],
  any: ['country', 'leader', 'organization'],
};
const kinds = (ends = '') => ends.split(' ').flatMap((letter) => letters[letter] ?? [`? ${letter}`]);

/** Rows of a Markdown table whose first cell is a kind of tie: kind, label, ends, category. */
function tableRows(markdown: string): string[][] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', ''))
        .slice(1),
    )
    .filter(([, , ends = '']) => / [→–] /.test(ends) && !ends.startsWith('from'));
}

function expectRow([id = '', reads = '', ends = '', category = '']: string[]): void {
  const kind = builtInVocabulary.tieKinds[id];
  const [from, to] = ends.split(/ [→–] /);
  const symmetric = reads.includes('(symmetric)');
  const [label = '', inverse = label] = reads.replace(/ \((symmetric|directed)\)/, '').split(' / ');
  expect(kind, id).toEqual({
    label: { en: label },
    pattern: { en: `{from} ${label} {to}` },
    inverse: { en: `{to} ${inverse} {from}` },
    ...(symmetric ? { symmetric: true } : {}),
    category: id === 'party-to' ? { agreement: 'cooperation', dispute: 'conflict' } : category,
    from: kinds(from),
    to: kinds(to),
  });
}

describe('the built-in vocabulary', () => {
  test('has 7 kinds of entity and 39 of tie, sound by its own schema', () => {
    expect(Object.keys(builtInVocabulary.entityKinds)).toHaveLength(7);
    expect(Object.keys(builtInVocabulary.tieKinds)).toHaveLength(39);
    expect(Vocabulary.safeParse(JSON.parse(JSON.stringify(builtInVocabulary))).success).toBe(true);
  });

  test('is that of the table in FORMAT.md', () => {
    const rows = tableRows(readFileSync('FORMAT.md', 'utf8'));
    expect(rows).toHaveLength(37);
    rows.forEach(expectRow);
  });

  const model = '../shared/case/model.md';
  const present = existsSync(model);
  if (!present) console.info(`skipped: ${model} is absent, so its vocabulary is not compared`);
  test.skipIf(!present)('is that of the model of the founding case', () => {
    const rows = tableRows(readFileSync(model, 'utf8'));
    expect(rows).toHaveLength(37);
    rows.forEach(expectRow);
  });
});

describe('the vocabulary of a dossier', () => {
  test('is the built-in one and after it its own', () => {
    const whole = vocabularyOf({ vocabulary: { tieKinds: { invades: own } } });
    expect(Object.keys(whole.tieKinds).at(-1)).toBe('invades');
    expect(whole.tieKinds.invades).toBe(own);
    expect(whole.entityKinds).toEqual(builtInVocabulary.entityKinds);
  });

  test('keeps built-in kinds from being redefined', () => {
    const whole = vocabularyOf({ vocabulary: { tieKinds: { leads: own } } });
    expect(whole.tieKinds.leads).toBe(builtInVocabulary.tieKinds.leads);
  });

  test('knows no kind that only the language of this program has', () => {
    for (const table of [vocabularyOf({}), vocabularyOf({ vocabulary: {} })]) {
      expect(table.tieKinds.constructor).toBeUndefined();
      expect(table.entityKinds.toString).toBeUndefined();
    }
  });
});

describe('the category of a tie', () => {
  test('is that of its kind, or by the kind of its target', () => {
    expect(categoryOf(own, 'country')).toBe('conflict');
    const party = builtInVocabulary.tieKinds['party-to'] ?? own;
    expect(categoryOf(party, 'agreement')).toBe('cooperation');
    expect(categoryOf(party, 'dispute')).toBe('conflict');
  });

  test('is context where a map does not name the target', () => {
    const kind: TieKind = { ...own, category: { agreement: 'cooperation' } };
    expect(categoryOf(kind, 'event')).toBe('context');
    expect(categoryOf(kind, 'constructor')).toBe('context');
  });
});
