import { describe, expect, test } from 'vitest';
import { safeUrl } from '../../src/text/safe-url';
import { dossier, placed } from './founding';

const body = {
  A: [1, 2, 4, 5, 6, 7, 8, 9, 11, 12, 13, 15, 16, 17, 18],
  B: [1, 2, 3, 5, 6, 7, 8, 9, 11, 12, 13, 15, 16, 17, 18],
};

describe('the sources of the founding dossier', () => {
  test.each(Object.entries(body))(
    'article %s has a digest of each of its fifteen body paragraphs',
    (id, paragraphs) => {
      const source = dossier.sources.find((each) => each.id === id);
      expect(source?.passages?.map(({ paragraph }) => paragraph)).toEqual(paragraphs);
      for (const { digest } of source?.passages ?? []) expect(String(digest).length).toBeGreaterThan(30);
    },
  );

  test('the articles claim no publisher, and no author that the copies do not name', () => {
    const [a, b] = dossier.sources;
    for (const article of [a, b]) {
      expect(article?.csl.publisher).toBeUndefined();
      expect(article?.csl['container-title']).toBeUndefined();
      expect(article?.csl.URL).toBeUndefined();
    }
    expect(a?.csl.author).toBeUndefined();
    expect(a?.csl.issued).toBeUndefined();
    expect(b?.csl.author).toEqual([{ given: 'Roshan' }]);
  });

  test('every citation of an article points at a paragraph with a digest, or at a heading', () => {
    const headings = new Set(['A14', 'B4', 'B10', 'B14']);
    for (const { claim } of placed) {
      for (const { source, locator } of claim.citations) {
        if (source !== 'A' && source !== 'B') continue;
        const paragraph = Number(locator?.paragraph);
        const known = body[source].includes(paragraph) || headings.has(`${source}${paragraph}`);
        expect(known, `${claim.id}: ${source} ${paragraph}`).toBe(true);
      }
    }
  });

  test('all others have a title, a publisher or host, an origin, a language and an address', () => {
    for (const { id, csl, origin } of dossier.sources.slice(2)) {
      expect(csl.title, id).toBeTruthy();
      expect(csl.publisher ?? csl['container-title'], id).toBeTruthy();
      expect(origin, id).toBeTruthy();
      expect(csl.language, id).toMatch(/^[a-z]{2}$/);
      expect(safeUrl(csl.URL ?? ''), id).not.toBeNull();
      expect(csl.title, id).not.toMatch(/title from address|from text/);
    }
  });
});
