import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillPattern, sentence, sentenceParts } from '../../src/messages/sentence';
import { builtInVocabulary } from '../../src/schema/vocabulary';

const ends = { from: 'Japan', to: 'South Korea' };
const restricts = builtInVocabulary.tieKinds['restricts-exports-to'];

describe('a tie is a sentence in parts', () => {
  test('the ends are parts of their own, so that they can be links', () => {
    expect(sentenceParts(restricts, ends, 'en', 'en')).toEqual([
      { type: 'from', text: 'Japan' },
      { type: 'words', text: ' restricts exports to ' },
      { type: 'to', text: 'South Korea' },
    ]);
  });

  test('it reads from either end', () => {
    expect(sentence(sentenceParts(restricts, ends, 'en', 'en', 'inverse'))).toBe(
      'South Korea is cut off by Japan',
    );
  });

  test('a name that looks like a placeholder stays a name', () => {
    expect(sentence(fillPattern('{from} – {to}', { from: '{to}', to: '{from}' }))).toBe('{to} – {from}');
  });

  test('a kind nobody knows joins the ends by a dash', () => {
    expect(sentence(sentenceParts(undefined, ends, 'en', 'en'))).toBe('Japan – South Korea');
  });

  test('the reader’s language is taken, else the dossier’s', () => {
    const kind = { pattern: { en: '{from} backs {to}', de: '{from} stützt {to}' }, inverse: '{to}' };
    expect(sentence(sentenceParts(kind, ends, 'de', 'en'))).toBe('Japan stützt South Korea');
    expect(sentence(sentenceParts(kind, ends, 'fr', 'en'))).toBe('Japan backs South Korea');
  });

  test('every built-in pattern names both ends, both ways', () => {
    for (const [id, kind] of Object.entries(builtInVocabulary.tieKinds)) {
      for (const reading of ['forward', 'inverse'] as const) {
        const types = sentenceParts(kind, ends, 'en', 'en', reading).map((part) => part.type);
        expect(types, `${id} ${reading}`).toEqual(expect.arrayContaining(['from', 'to']));
      }
    }
  });

  test('nothing of a pattern is lost but its placeholders', () => {
    fc.assert(
      fc.property(fc.string(), (pattern) => {
        const filled = sentence(fillPattern(pattern, { from: '{from}', to: '{to}' }));
        expect(filled).toBe(pattern);
      }),
    );
  });
});
