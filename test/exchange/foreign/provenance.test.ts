import { describe, expect, it } from 'vitest';
import { contextFor, weigh } from '../../../src/dossier/evidence';
import { attributes, edge, graphOf, made, node } from './graphs';

const own = (section: string) => ({ source: 'file', locator: { section } });

describe('the file', () => {
  it('is a data set that can be found again byte for byte', () => {
    const { dossier } = made(
      graphOf(['a', 'b'], ['a>b'], {
        title: 'Who knows whom',
        creator: 'Gephi 0.10',
        modified: '2020-02-03',
        license: 'CC0-1.0',
        keywords: ['one', ' ', 'two'],
        attributes: attributes({ seed: 7 }),
      }),
    );
    expect(dossier.sources).toEqual([
      {
        id: 'file',
        csl: {
          type: 'dataset',
          title: 'Who knows whom (Les Misérables.gexf)',
          author: [{ literal: 'Gephi 0.10' }],
          issued: { 'date-parts': [[2020, 2, 3]] },
          accessed: { 'date-parts': [[2026, 11, 23]] },
          keyword: 'one, two',
          custom: { seed: 7 },
          note: `File Les Misérables.gexf, GEXF 1.3, 1234 bytes, SHA-256 ${'ab'.repeat(32)}, read on 2026-11-23. License: CC0-1.0`,
        },
        date: '2020-02-03',
        origin: 'Les Misérables.gexf',
      },
    ]);
  });

  it('came out on the day it was read, where it gives no date', () => {
    const [source] = made(graphOf(['a'], ['a>a'], { modified: 'yesterday' })).dossier.sources;
    expect(source?.date).toBe('2026-11-23');
    expect(source?.csl.issued).toBeUndefined();
    expect(source?.csl.title).toBe('Les Misérables.gexf');
  });

  it('is cited by every tie, with the place', () => {
    const { dossier } = made(
      graphOf(
        [node('a', { label: 'Ann' }), node('b', { label: 'Bob' })],
        [edge('a-b', { id: 'e', at: 'line 7' })],
      ),
    );
    expect(dossier.ties[0]?.claims).toEqual([
      {
        id: 'c1',
        says: 'Ann is linked to Bob.',
        stance: 'supports',
        voice: 'asserted',
        citations: [own('line 7')],
      },
    ]);
    expect(dossier.entities.every(({ claims }) => claims === undefined)).toBe(true);
  });

  it('is cited by every entity where there are no ties, and not at all where there is nothing', () => {
    const { dossier } = made(graphOf(['a', 'b']));
    expect(dossier.entities.map(({ claims }) => claims?.[0]?.citations)).toEqual([
      [own('node a')],
      [own('node b')],
    ]);
    expect(dossier.entities[0]?.claims?.[0]?.says).toBe('a is recorded in the file.');
    expect(made(graphOf([])).dossier.sources).toEqual([]);
  });
});

describe('what a tie says', () => {
  const says = (more: Parameters<typeof edge>[1], ends = 'a>b', language?: string) =>
    made(
      graphOf(
        [node('a', { label: 'Ann', type: 'leader' }), node('b', { label: 'B\nob {from}', type: 'leader' })],
        [edge(ends, more)],
        language === undefined ? {} : { language },
      ),
    ).dossier.ties[0]?.claims[0]?.says;

  it('is made of names and type', () => {
    expect(says({})).toBe('Ann points to B ob {from}.');
    expect(says({ type: 'knows' })).toBe('From Ann to B ob {from}: knows.');
    expect(says({ type: 'knows' }, 'a-b')).toBe('Between Ann and B ob {from}: knows.');
    expect(says({ type: 'meets' }, 'a-b')).toBe('Ann meets B ob {from}.');
  });

  it('is marked as English in a dossier of another language', () => {
    expect(says({}, 'a>b', 'ko')).toEqual({ en: 'Ann points to B ob {from}.' });
    expect(says({}, 'a>b', 'en-GB')).toBe('Ann points to B ob {from}.');
  });
});

describe('works that the file names', () => {
  it('are cited before the file, which says that they say so', () => {
    const { dossier } = made(
      graphOf(
        [node('a', { references: [{ title: 'A book', publisher: 'Ünited Press' }] }), 'b'],
        [
          edge('a>b', {
            id: 'e',
            at: 'line 7',
            references: [
              {
                url: 'https://www.example.org/x',
                title: 'X',
                date: '2019-05',
                accessed: '2020-01-02T03:04:05.6Z',
                externalId: 'X-1',
                note: 'A note.',
              },
              { url: 'https://example.org/y', publisher: 'Example' },
              {},
            ],
          }),
        ],
      ),
    );
    expect(dossier.ties[0]?.claims[0]?.citations).toEqual([
      { source: 'example.org-1' },
      { source: 'example.org-2' },
      own('line 7'),
    ]);
    expect(dossier.entities[0]?.claims).toEqual([
      {
        id: 'c1',
        says: 'a is recorded in the file, which names sources for it.',
        stance: 'supports',
        voice: 'asserted',
        citations: [{ source: 'united-press-1' }, own('node a')],
      },
    ]);
    expect(dossier.sources.slice(1)).toEqual([
      {
        id: 'united-press-1',
        csl: { type: 'webpage', title: 'A book', publisher: 'Ünited Press' },
        date: '../2026-11-23',
        origin: 'Les Misérables.gexf',
      },
      {
        id: 'example.org-1',
        csl: {
          type: 'webpage',
          title: 'X',
          issued: { 'date-parts': [[2019, 5]] },
          accessed: { 'date-parts': [[2020, 1, 2]] },
          URL: 'https://www.example.org/x',
          note: 'A note. Id there: X-1.',
        },
        date: '2019-05',
        origin: 'Les Misérables.gexf',
      },
      {
        id: 'example.org-2',
        csl: {
          type: 'webpage',
          title: 'example.org/y',
          publisher: 'Example',
          URL: 'https://example.org/y',
        },
        date: '../2026-11-23',
        origin: 'Les Misérables.gexf',
      },
    ]);
  });

  it('are cited once, however often they are named', () => {
    const url = 'https://example.org/';
    const { dossier } = made(
      graphOf(
        ['a'],
        [edge('a>a', { references: [{ url }, { url }], attributes: attributes({ source: url }) })],
      ),
    );
    expect(dossier.ties[0]?.claims[0]?.citations).toEqual([{ source: 'example.org-1' }, own('edge a>a')]);
  });

  it('are one source each, with all that is said of them', () => {
    const { dossier } = made(
      graphOf(
        ['a'],
        [
          edge('a>a', {
            id: '1',
            references: [{ url: 'https://example.org' }, { title: 'T', publisher: 'P' }],
          }),
          edge('a>a', { id: '2', references: [{ url: 'https://EXAMPLE.org/', title: 'Example' }] }),
          edge('a>a', {
            id: '3',
            references: [{ title: 'T', publisher: 'P', date: 'long ago' }, { title: 'T' }],
          }),
        ],
      ),
    );
    expect(dossier.ties.map(({ claims }) => claims[0]?.citations.map(({ source }) => source))).toEqual([
      ['example.org-1', 'p-1', 'file'],
      ['example.org-1', 'file'],
      ['p-1', 't-1', 'file'],
    ]);
    expect(dossier.sources.map(({ csl }) => csl.title)).toEqual(['Les Misérables.gexf', 'Example', 'T', 'T']);
    expect(dossier.sources[2]).toMatchObject({
      date: '../2026-11-23',
      csl: { issued: { literal: 'long ago' } },
    });
  });

  it.each(['javascript:alert(1)', 'http://me:secret@example.org/', 'mailto:a@b.c', 'ftp://a/b', 'nowhere'])(
    'at %j have it as a note, not as an address',
    (url) => {
      const { dossier } = made(graphOf(['a'], [edge('a>a', { references: [{ url, title: 'T' }] })]));
      expect(dossier.sources[1]?.csl).toEqual({
        type: 'webpage',
        title: 'T',
        note: `Address in the file: ${url}`,
      });
    },
  );

  it('were out when the file named them', () => {
    const { dossier } = made(
      graphOf(
        ['a'],
        [edge('a>a', { references: [{ title: 'T' }, { title: 'U', accessed: '2009-03-04' }] })],
        { modified: '2010-05-06' },
      ),
    );
    expect(dossier.sources.map(({ date }) => date)).toEqual(['2010-05-06', '../2010-05-06', '../2009-03-04']);
  });

  it('do not make a tie better founded than the one file that speaks of them', () => {
    const { dossier } = made(
      graphOf(
        ['a'],
        [
          edge('a>a', { id: '1' }),
          edge('a>a', {
            id: '2',
            type: 't',
            references: [{ url: 'https://one.org/' }, { url: 'https://two.org/', publisher: 'Two' }],
          }),
        ],
      ),
    );
    const context = contextFor(dossier, {});
    expect(dossier.ties.map((tie) => weigh(tie, context).level)).toEqual(['single-source', 'single-source']);
  });
});

describe('attributes that cite', () => {
  const cited = (key: string, value: string | string[]) => {
    const { dossier } = made(graphOf(['a'], [edge('a>a', { attributes: attributes({ [key]: value }) })]));
    expect(dossier.ties[0]?.attributes).toEqual({ [key]: value });
    return dossier.sources.slice(1).map(({ csl }) => csl.URL);
  };

  it.each([
    'source',
    'Sources',
    'source_url',
    'SOURCE URL',
    'url',
    'link',
    'References',
    'citation',
    'ref',
    'provenance',
  ])('are those named %j', (key) =>
    expect(cited(key, 'https://example.org/x')).toEqual(['https://example.org/x']),
  );

  it.each(['website', 'homepage', 'image', 'resource'])('are not those named %j', (key) =>
    expect(cited(key, 'https://example.org/x')).toEqual([]),
  );

  it.each<[string | string[], string[]]>([
    ['https://a.org/1 https://a.org/2', ['https://a.org/1', 'https://a.org/2']],
    [
      'https://a.org/1,https://a.org/2;  https://a.org/3|https://a.org/4;',
      [1, 2, 3, 4].map((n) => `https://a.org/${n}`),
    ],
    ['https://a.org/1,2;3', ['https://a.org/1,2;3']],
    ['see https://a.org/1, page 3', ['https://a.org/1']],
    [
      ['https://a.org/1', 'Smith 2019', 'https://a.org/2'],
      ['https://a.org/1', 'https://a.org/2'],
    ],
    ['https://a.org/1 https://a.org/1', ['https://a.org/1']],
    ['javascript:alert("https://a.org/")', []],
    ['http://me:secret@a.org/', []],
    ['Smith 2019', []],
  ])('of %j cite %j', (value, urls) => {
    expect(cited('source', value)).toEqual(urls);
  });
});

describe('times and sources', () => {
  it('do not seem to be known in hindsight', () => {
    const { dossier, warnings } = made(
      graphOf(
        ['a'],
        [
          edge('a>a', {
            id: '1',
            spans: [{ start: '2012', end: '2031' }],
            references: [{ title: 'T', date: '2011' }],
          }),
          edge('a>a', { id: '2', spans: [{ end: '2030' }] }),
          edge('a>a', { id: '3', spans: [{ start: '2010' }] }),
        ],
      ),
    );
    expect(dossier.ties.map(({ when, claims }) => [when, claims[0]?.when])).toEqual([
      ['2012/2031', '2012/2031'],
      ['../2030', '../2030'],
      ['2010/..', undefined],
    ]);
    expect(warnings).toEqual([]);
  });
});

describe('parallel edges', () => {
  it('that say the same are told apart by their ids', () => {
    const { dossier, warnings } = made(
      graphOf(
        ['a', 'b'],
        [
          edge('a-b', { id: '1', type: 't' }),
          edge('b-a', { id: '2', type: 't' }),
          edge('a-b', { id: '3', type: 't', label: 'x' }),
          edge('a-b', { id: '4', type: 't', label: 'x' }),
          edge('a-b', { id: '5', type: 't', spans: [{ start: '2010' }] }),
          edge('a-b', { id: '6', type: 't', names: new Map([['en', 'n']]) }),
          edge('a-b', { id: '7', type: 't', names: new Map([['en', 'n']]) }),
          edge('a-b', { id: '8', type: 't', label: '2' }),
          edge('a-b', { id: '9', type: 't', label: 't' }),
        ],
      ),
    );
    expect(dossier.ties.map(({ detail }) => detail)).toEqual([
      undefined,
      '2',
      'x',
      'x (4)',
      undefined,
      { en: 'n' },
      { en: 'n (7)' },
      '2 (8)',
      '9',
    ]);
    expect(warnings).toEqual([]);
  });

  it('with a direction differ by it', () => {
    const { dossier } = made(graphOf(['a', 'b'], ['a>b', 'b>a', 'a>b']));
    expect(dossier.ties.map(({ detail }) => detail)).toEqual([undefined, undefined, 'e2']);
  });
});
