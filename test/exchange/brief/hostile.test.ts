import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeBrief } from '../../../src/exchange/brief/write';
import type { Dossier } from '../../../src/schema/dossier';
import { arbitraryDossier } from '../records/dossiers';
import { readBrief } from './markdown';

const attacks = [
  '](javascript:alert(1))',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '<script>alert(1)</script>',
  '<https://evil.example>',
  '<!-- ',
  '[^1]: stolen',
  '[^1]',
  '[1]: https://evil.example',
  '\n\n# heading',
  '# heading',
  '- item',
  '1. item',
  '12) item',
  '+ item',
  '===',
  '---',
  '***',
  '**bold** _it_ ~~gone~~',
  '```\ncode',
  '`code`',
  '    indented',
  '| a | b |\n|---|---|',
  '$x$ $$y$$',
  '&lt;b&gt; &#60;',
  'a\\',
  '\\',
  '\u2028# x',
  '\u202Ertl',
  '*',
  '* ',
  ' **',
  '> quote',
  ': definition',
  'w\u0007',
];

/** A dossier of two ties, all of whose texts are given. */
function dossierOf(texts: () => string): Dossier {
  const claim = (id: string, by?: string): Dossier['ties'][number]['claims'][number] => ({
    id,
    says: texts(),
    stance: id === 'b' ? 'disputes' : 'supports',
    voice: 'reported',
    ...(by === undefined ? {} : { by }),
    amount: { value: 3, unit: texts() },
    citations: [
      {
        source: 's',
        locator: { section: texts() },
        quote: { exact: texts(), prefix: texts() },
        url: `https://a.example/${encodeURIComponent(texts())}`,
        archived: texts(),
        accessed: texts(),
      },
      { source: 't' },
    ],
  });
  const entity = (id: string, kind: string): Dossier['entities'][number] => ({
    id,
    kind,
    name: { en: texts() },
    aliases: [texts(), texts()],
    description: texts(),
    claims: [claim('e')],
  });
  return {
    format: 'entente-dossier',
    version: 1,
    id: 'hostile',
    title: texts(),
    description: texts(),
    language: 'en',
    license: texts(),
    modified: '2020-01-01',
    vocabulary: {
      entityKinds: { own: { label: texts(), plural: texts(), colour: 'grey', icon: 'thing' } },
      tieKinds: {
        tied: { label: texts(), pattern: `{from} ${texts()} {to}`, inverse: texts(), category: 'context' },
      },
    },
    entities: [entity('a', 'own'), entity('b', 'agreement'), entity('c', 'country')],
    ties: [
      { id: 'ab', kind: 'tied', from: 'a', to: 'b', detail: texts(), claims: [claim('a', 'c'), claim('b')] },
      { id: 'ac', kind: 'tied', from: 'a', to: 'c', claims: [claim('c')] },
    ],
    sources: [
      {
        id: 's',
        csl: {
          type: 'book',
          title: texts(),
          author: [{ literal: texts() }, { family: texts(), given: texts() }],
          'container-title': texts(),
          publisher: texts(),
          volume: texts(),
          issued: { literal: texts() },
          URL: 'javascript:alert(1)',
          language: texts(),
          note: texts(),
        },
        origin: texts(),
      },
      { id: 't', csl: { type: 'book', URL: 'https://b.example/<x>?a=b&amp;c' } },
    ],
  };
}

const briefOf = (dossier: Dossier): string => [...writeBrief(dossier, 'en')].join('');
/** What a brief is made of, whatever its words. */
const shapeOf = (dossier: Dossier) => {
  const { headings, items, paragraphs, notes, marks } = readBrief(briefOf(dossier));
  return {
    headings: headings.map((heading) => heading.indexOf(' ')),
    items: items.map(({ depth }) => depth),
    paragraphs: paragraphs.length,
    notes: [...notes.keys()],
    marks,
  };
};

describe('hostile texts in a brief', () => {
  it.each(attacks)('stay text: %j', (attack) => {
    expect(shapeOf(dossierOf(() => attack))).toEqual(shapeOf(dossierOf(() => 'word')));
  });

  it('stay text, whatever they are made of', () => {
    const words = fc.array(
      fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: 'binary', maxLength: 4 })),
      {
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(fc.infiniteStream(words.map((all) => all.join(''))), (stream) => {
        // A text of a dossier is never empty.
        const texts = () => stream.next().value || 'w';
        const { marks, notes, links } = readBrief(briefOf(dossierOf(texts)));
        expect(new Set(marks)).toEqual(new Set(notes.keys()));
        expect(links.every((link) => /^https?:\/\/[ab]\.example\//.test(link))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('lead only where a reader may follow', () => {
    const { links } = readBrief(briefOf(dossierOf(() => 'javascript:alert(1)')));
    expect(new Set(links.map((link) => new URL(link).protocol))).toEqual(new Set(['https:']));
    expect(links).toContain('https://b.example/%3Cx%3E?a=b&amp;c');
    const mail = dossierOf(() => 'mailto:editor@a.example');
    expect(readBrief(briefOf(mail)).links).toContain('mailto:editor@a.example');
  });

  it('never break a dossier, whatever is in it', () => {
    fc.assert(
      fc.property(arbitraryDossier, (dossier) => {
        const { marks, notes, items } = readBrief(briefOf(dossier));
        expect(new Set(marks)).toEqual(new Set(notes.keys()));
        const records = dossier.ties.length + dossier.sources.length;
        expect(items.length).toBeGreaterThanOrEqual(records);
      }),
      { numRuns: 60 },
    );
  });
});
