import { describe, expect, test } from 'vitest';
import { check } from '../../src/dossier/check';
import { brief, firstClaim, firstSource, firstTie, issuesAfter, smallDossier } from './small';

const told = (change: Parameters<typeof issuesAfter>[0]) => brief(issuesAfter(change));

test('a sound dossier has no issues', () => {
  expect(check(smallDossier())).toEqual([]);
});

describe('references', () => {
  test('by must be an entity, not a tie', () => {
    expect(told((d) => (firstClaim(d).by = 'a-confronts-b'))).toEqual([
      'dangling-reference $.ties[0].claims[0].by',
    ]);
  });

  test('a citation must name a source', () => {
    expect(told((d) => firstClaim(d).citations.push({ source: 'nowhere' }))).toEqual([
      'dangling-reference $.ties[0].claims[0].citations[1].source',
    ]);
  });

  test('claims of entities are checked like those of ties', () => {
    const issues = issuesAfter((d) => {
      const [entity] = d.entities;
      const claim = { ...firstClaim(d), by: 'nobody', when: '1898-13', supersedes: ['c9'] };
      if (entity !== undefined) entity.claims = [claim, { ...firstClaim(d) }];
    });
    expect(brief(issues)).toEqual([
      'duplicate-id $.entities[0].claims[1].id',
      'dangling-reference $.entities[0].claims[0].by',
      'bad-date $.entities[0].claims[0].when',
      'bad-supersedes $.entities[0].claims[0].supersedes[0]',
    ]);
    expect(issues.map(({ id }) => id)).toEqual(['a/c1', 'a/c1', 'a/c1', 'a/c1']);
  });
});

describe('ids', () => {
  test('of entities and ties are one namespace, of sources another', () => {
    expect(told((d) => (firstTie(d).id = 'a'))).toEqual(['duplicate-id $.ties[0].id']);
    expect(told((d) => d.sources.push({ ...firstSource(d) }))).toEqual(['duplicate-id $.sources[1].id']);
    expect(
      told((d) => {
        firstSource(d).id = 'a';
        firstClaim(d).citations = [{ source: 'a' }];
      }),
    ).toEqual([]);
  });

  test('of a claim may stand on several ties, but once on each', () => {
    expect(told((d) => d.ties.push({ ...firstTie(d), id: 'other', detail: 'x' }))).toEqual([]);
    expect(told((d) => firstTie(d).claims.push(firstClaim(d)))).toEqual([
      'duplicate-id $.ties[0].claims[1].id',
    ]);
  });

  test('of a CSL record is that of its source', () => {
    expect(told((d) => (firstSource(d).csl.id = 's'))).toEqual([]);
    expect(told((d) => (firstSource(d).csl.id = 'other'))).toEqual(['bad-value $.sources[0].csl.id']);
  });

  test('of a passage is its paragraph', () => {
    const passage = (paragraph: number) => ({ paragraph, digest: 'x' });
    expect(told((d) => (firstSource(d).passages = [passage(1), passage(2)]))).toEqual([]);
    expect(told((d) => (firstSource(d).passages = [passage(1), passage(1)]))).toEqual([
      'duplicate-id $.sources[0].passages[1].paragraph',
    ]);
  });

  test.each(['constructor', 'toString', 'valueOf'])('%s is an id like any other, and no kind', (name) => {
    expect(
      told((d) => {
        const [entity] = d.entities;
        if (entity !== undefined) entity.id = name;
        firstTie(d).from = name;
      }),
    ).toEqual([]);
    expect(told((d) => (firstTie(d).kind = name))).toEqual(['unknown-kind $.ties[0].kind']);
    expect(told((d) => (firstTie(d).from = name))).toEqual(['dangling-reference $.ties[0].from']);
  });
});

describe('the vocabulary of a dossier', () => {
  const kind = {
    label: 'x',
    pattern: '{from} x {to}',
    inverse: '{to} y {from}',
    category: 'context',
  } as const;

  test('may add kinds and use them', () => {
    expect(
      told((d) => {
        d.vocabulary = { tieKinds: { invades: { ...kind, from: ['country'] } } };
        firstTie(d).kind = 'invades';
      }),
    ).toEqual([]);
  });

  test('may not redefine a built-in kind', () => {
    expect(told((d) => (d.vocabulary = { tieKinds: { leads: kind } }))).toEqual([
      'duplicate-id $.vocabulary.tieKinds.leads',
    ]);
    const country = { label: 'x', plural: 'x', colour: 'blue', icon: 'thing' } as const;
    expect(told((d) => (d.vocabulary = { entityKinds: { country } }))).toEqual([
      'duplicate-id $.vocabulary.entityKinds.country',
    ]);
  });

  test('names both ends in every language of every sentence', () => {
    expect(
      told((d) => {
        const pattern = { en: '{from} x {to}', ko: '{from}' };
        d.vocabulary = { tieKinds: { 'in-vades': { ...kind, pattern, inverse: 'x' } } };
      }),
    ).toEqual([
      'bad-value $.vocabulary.tieKinds["in-vades"].pattern.ko',
      'bad-value $.vocabulary.tieKinds["in-vades"].inverse',
      'bad-value $.vocabulary.tieKinds["in-vades"].inverse',
    ]);
  });

  test('names kinds of entity that exist', () => {
    expect(
      told((d) => {
        const category = { planet: 'conflict' } as const;
        d.vocabulary = { tieKinds: { x: { ...kind, category, from: ['country', 'moon'], to: ['star'] } } };
      }),
    ).toEqual([
      'unknown-kind $.vocabulary.tieKinds.x.from[1]',
      'unknown-kind $.vocabulary.tieKinds.x.to[0]',
      'unknown-kind $.vocabulary.tieKinds.x.category.planet',
    ]);
  });

  test('lets a symmetric kind be written either way round', () => {
    const change = (from: string, to: string) => (d: ReturnType<typeof smallDossier>) => {
      d.vocabulary = { tieKinds: { x: { ...kind, symmetric: true, from: ['country'], to: ['event'] } } };
      d.entities.push({ id: 'e', kind: 'event', name: { en: 'E' } });
      Object.assign(firstTie(d), { kind: 'x', from, to });
    };
    expect(told(change('a', 'e'))).toEqual([]);
    expect(told(change('e', 'a'))).toEqual([]);
    expect(told(change('a', 'b'))).toEqual(['kind-not-allowed $.ties[0].to']);
  });
});

describe('supersedes', () => {
  const chain = (links: Record<string, string[]>) => (d: ReturnType<typeof smallDossier>) => {
    const base = firstClaim(d);
    firstTie(d).claims = Object.entries(links).map(([id, over]) => ({
      ...base,
      id,
      ...(over.length === 0 ? {} : { supersedes: over }),
    }));
  };

  test('may run in a chain, fork and meet again', () => {
    expect(told(chain({ a: [], b: ['a'], c: ['a'], d: ['b', 'c'] }))).toEqual([]);
  });

  test('may not name the claim itself', () => {
    const [issue] = issuesAfter(chain({ a: ['a'] }));
    expect(issue).toMatchObject({ code: 'circular-supersedes', facts: { circle: 'a → a' } });
  });

  test('gives each circle once', () => {
    const issues = issuesAfter(chain({ a: ['b'], b: ['c'], c: ['a'], d: ['e'], e: ['d'], f: ['a'] }));
    expect(issues.map(({ facts }) => facts.circle)).toEqual(['a → b → c → a', 'd → e → d']);
  });

  test('of twenty thousand links in a chain breaks nothing', () => {
    const links = Array.from({ length: 20_000 }, (_, at) => [`c${at}`, at === 0 ? [] : [`c${at - 1}`]]);
    expect(told(chain(Object.fromEntries(links)))).toEqual([]);
    expect(told(chain(Object.fromEntries(links.reverse())))).toEqual([]);
  });
});

describe('addresses', () => {
  test('of sources and citations are http or https', () => {
    expect(told((d) => (firstSource(d).csl.URL = 'https://example.org/a'))).toEqual([]);
    expect(told((d) => (firstSource(d).csl.URL = 'mailto:a@example.org'))).toEqual([
      'unsafe-url $.sources[0].csl.URL',
    ]);
    expect(
      told((d) => (firstClaim(d).citations = [{ source: 's', archived: 'file:///etc/passwd' }])),
    ).toEqual(['unsafe-url $.ties[0].claims[0].citations[0].archived']);
  });
});

describe('dates', () => {
  test.each([
    ['modified', (d: ReturnType<typeof smallDossier>) => (d.modified = 'today'), '$.modified'],
    [
      'an entity',
      (d: ReturnType<typeof smallDossier>) => Object.assign(d.entities[1] ?? {}, { when: '1898-02-29' }),
      '$.entities[1].when',
    ],
    ['a tie', (d: ReturnType<typeof smallDossier>) => (firstTie(d).when = '98'), '$.ties[0].when'],
    [
      'stated',
      (d: ReturnType<typeof smallDossier>) => (firstClaim(d).stated = 'May'),
      '$.ties[0].claims[0].stated',
    ],
    [
      'an amount',
      (d: ReturnType<typeof smallDossier>) => (firstClaim(d).amount = { value: 1, unit: 'USD', for: 'x' }),
      '$.ties[0].claims[0].amount.for',
    ],
    [
      'a citation',
      (d: ReturnType<typeof smallDossier>) => (firstClaim(d).citations = [{ source: 's', accessed: 'x' }]),
      '$.ties[0].claims[0].citations[0].accessed',
    ],
    [
      'CSL',
      (d: ReturnType<typeof smallDossier>) => (firstSource(d).csl.issued = { 'date-parts': [[1899, 13]] }),
      '$.sources[0].csl.issued',
    ],
    [
      'CSL in words',
      (d: ReturnType<typeof smallDossier>) => (firstSource(d).csl.accessed = { 'date-parts': [['soon']] }),
      '$.sources[0].csl.accessed',
    ],
  ])('of %s is checked where it stands', (_, change, path) => {
    expect(told(change)).toEqual([`bad-date ${path}`]);
  });
});

describe('locators', () => {
  test('that run backwards are told', () => {
    const locate = (paragraph: [number, number]) => (d: ReturnType<typeof smallDossier>) => {
      firstClaim(d).citations = [{ source: 's', locator: { paragraph } }];
    };
    expect(told(locate([2, 5]))).toEqual([]);
    expect(told(locate([5, 2]))).toEqual(['bad-value $.ties[0].claims[0].citations[0].locator.paragraph']);
  });
});
