import { describe, expect, test } from 'vitest';
import { casePages } from './case-files';
import { dossier, placed } from './founding';

const pages = casePages();

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}

/** All runs of eight words. */
function runs(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(7).map((_, at) => words.slice(at, at + 8).join(' '));
}

/** Every text of ours: sentences, digests, descriptions and bracketed descriptions in place of titles. */
function prose(): (readonly [where: string, text: string])[] {
  const flat = (text: unknown): string => (typeof text === 'string' ? text : JSON.stringify(text ?? ''));
  return [
    ['dossier', flat(dossier.description)],
    ...dossier.entities.map(({ id, description }) => [id, flat(description)] as const),
    ...dossier.ties.map(({ id, detail }) => [id, flat(detail)] as const),
    ...placed.map(
      ({ claim, tie, entity }) => [`${(tie ?? entity)?.id}/${claim.id}`, flat(claim.says)] as const,
    ),
    ...dossier.sources.flatMap(({ id, csl, passages }) => [
      [id, flat(csl.note)] as const,
      [id, /^\[.*\]$/.test(csl.title ?? '') ? flat(csl.title) : ''] as const,
      ...(passages ?? []).map(({ paragraph, digest }) => [`${id}/${paragraph}`, flat(digest)] as const),
    ]),
  ];
}

/** What the entities are called in running text, besides their names. */
const otherNames = [
  ...['Seoul', 'Tokyo', 'Washington', 'Beijing', 'Pyongyang', 'Moscow', 'Korea', 'America'],
  ...['South Korean', 'Korean', 'Japanese', 'American', 'Americans', 'Chinese', 'Russian', 'the North'],
];

function nameless(text: string): string {
  const names = dossier.entities
    .flatMap(({ name, aliases }) => [...Object.values(name), ...(aliases ?? [])])
    .flatMap((name) => [name, name.split(' ').at(-1) ?? name])
    .concat(otherNames)
    .sort((a, b) => b.length - a.length);
  return names.reduce((rest, name) => rest.replaceAll(name, '_'), text).toLowerCase();
}

describe('the wording of the founding dossier', () => {
  test('is never the same on two ties, names apart', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { claim, tie } of placed) {
      if (tie === undefined) continue;
      const key = nameless(JSON.stringify(claim.says));
      const before = seen.get(key);
      if (before !== undefined && before !== tie.id) twice.push(`${before} and ${tie.id}: ${key}`);
      seen.set(key, tie.id);
    }
    expect(twice).toEqual([]);
  });

  test('is whole sentences', () => {
    for (const { claim } of placed) {
      const text = typeof claim.says === 'string' ? claim.says : (claim.says.en ?? '');
      expect(text, claim.id).toMatch(/^["\p{Lu}\p{N}].*[.?"]$/u);
      expect(wordsOf(text).length, claim.id).toBeGreaterThanOrEqual(5);
    }
  });

  test.skipIf(pages === null)('shares no eight words in a row with the notes on the case', () => {
    const theirs = new Set((pages ?? []).flatMap(runs));
    const shared = prose().flatMap(([where, text]) =>
      runs(text)
        .filter((run) => theirs.has(run))
        .map((run) => `${where}: ${run}`),
    );
    expect(shared).toEqual([]);
  });
});
