import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDossier } from '../../src/dossier/decode';
import { parseDossier, parseLimits } from '../../src/dossier/parse';
import { brief, issuesAfter, issuesOf, smallDossier } from './small';

const text = JSON.stringify(smallDossier());

describe('what is read', () => {
  test('a sound dossier comes back as it is', () => {
    expect(parseDossier(text)).toEqual({ ok: true, dossier: smallDossier(), warnings: [] });
  });

  test('a byte order mark is skipped', () => {
    expect(parseDossier(`\uFEFF${text}`).ok).toBe(true);
    expect(readDossier(new TextEncoder().encode(`\uFEFF${text}`)).ok).toBe(true);
  });

  test('attributes and further CSL variables are kept', () => {
    const dossier = smallDossier();
    Object.assign(dossier.entities[0] ?? {}, {
      attributes: { gdp: 3.5, tags: ['x', 1, true], constructor: 'y' },
    });
    Object.assign(dossier.sources[0]?.csl ?? {}, { genre: 'Letter', custom: { a: [1] } });
    const parsed = parseDossier(JSON.stringify(dossier));
    expect(parsed).toEqual({ ok: true, dossier, warnings: [] });
  });

  test('dates keep their text', () => {
    const dossier = smallDossier();
    Object.assign(dossier.ties[0] ?? {}, { when: '1898-05-01T12:00:00+01:00/..' });
    const parsed = parseDossier(JSON.stringify(dossier));
    expect(parsed.ok && parsed.dossier.ties[0]?.when).toBe('1898-05-01T12:00:00+01:00/..');
  });
});

describe('what is no JSON', () => {
  test('is told with line and column', () => {
    const [issue] = issuesOf('{\n  "format": "entente-dossier",\n  oops\n}');
    expect(issue).toMatchObject({
      code: 'not-json',
      facts: { rule: 'syntax', line: 3, column: 3, found: 'o' },
    });
  });

  test.each(['', ' ', text.slice(0, -1), text.slice(0, 40)])('may be cut off (%#)', (cut) => {
    expect(issuesOf(cut)[0]?.facts.rule).toBe('cut');
  });

  test('may be bytes that are no UTF-8', () => {
    for (const bytes of [
      [0xff, 0xfe, 0x7b, 0x00],
      [0x22, 0xc3, 0x22],
    ]) {
      const parsed = readDossier(Uint8Array.from(bytes));
      expect(parsed).toMatchObject({
        ok: false,
        issues: [{ code: 'not-json', facts: { rule: 'encoding' } }],
      });
    }
  });
});

describe('what is JSON but no dossier', () => {
  test.each([
    ['null', '$', 'null'],
    ['[]', '$', 'array'],
    ['"entente-dossier"', '$', 'string'],
    ['{}', '$.format', ''],
    ['{"format":"gexf"}', '$.format', 'gexf'],
    ['{"format":7,"version":1}', '$.format', 'number'],
  ])('%s', (json, path, found) => {
    expect(issuesOf(json)).toMatchObject([{ code: 'not-a-dossier', path, facts: { found } }]);
  });

  test.each([2, 0, 1.5, '1', null])('version %j', (version) => {
    expect(issuesOf(JSON.stringify({ ...smallDossier(), version }))).toMatchObject([
      { code: 'unsupported-version', facts: { supported: 1 } },
    ]);
  });

  test('no version is a missing key', () => {
    expect(issuesOf(JSON.stringify({ ...smallDossier(), version: undefined }))).toMatchObject([
      { code: 'missing-key', path: '$.version' },
    ]);
  });
});

describe('limits', () => {
  test('of size are checked before anything is read', () => {
    const limits = { ...parseLimits, characters: 10 };
    expect(parseDossier('not json at all', limits)).toMatchObject({
      ok: false,
      issues: [{ code: 'too-large', facts: { size: 15, limit: 10, unit: 'characters' } }],
    });
    expect(readDossier(new Uint8Array(11), limits)).toMatchObject({
      ok: false,
      issues: [{ code: 'too-large', facts: { size: 11, unit: 'bytes' } }],
    });
  });

  test('of depth hold for arrays and objects and not for brackets in strings', () => {
    const dossier = smallDossier();
    dossier.description = '[{'.repeat(100);
    expect(parseDossier(JSON.stringify(dossier)).ok).toBe(true);
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const deep = `${open.repeat(65)}1${close.repeat(65)}`;
      expect(issuesOf(deep)).toMatchObject([{ code: 'too-deep', facts: { limit: 64, line: 1 } }]);
      expect(issuesOf(`${open.repeat(64)}1${close.repeat(64)}`)[0]?.code).toBe('not-a-dossier');
    }
  });

  test('of depth hold against a million brackets', () => {
    expect(issuesOf('['.repeat(1_000_000))[0]?.code).toBe('too-deep');
  });
});

describe('a key that would reach the prototype', () => {
  test.each([
    ['in the document', (json: string) => json.replace('{', '{"__proto__":{"x":1},'), '$.__proto__'],
    [
      'in attributes',
      (json: string) => json.replace('"id":"a"', '"attributes":{"__proto__":"x"},"id":"a"'),
      '$.entities[0].attributes.__proto__',
    ],
    [
      'in a name',
      (json: string) => json.replace('{"en":"Ruritania"}', '{"en":"x","__proto__":"y"}'),
      '$.entities[0].name.__proto__',
    ],
    [
      'in CSL',
      (json: string) => json.replace('"type":"report"', '"type":"report","x":{"__proto__":1}'),
      '$.sources[0].csl.x.__proto__',
    ],
    [
      'written with escapes',
      (json: string) => json.replace('"type":"report"', '"type":"report","\\u005f_pr\\u006fto__":1'),
      '$.sources[0].csl.__proto__',
    ],
    [
      'as a kind',
      (json: string) => json.replace('"id":"case"', '"vocabulary":{"tieKinds":{"__proto__":{}}},"id":"case"'),
      '$.vocabulary.tieKinds.__proto__',
    ],
  ])('%s is refused', (_, change, path) => {
    const changed = change(text);
    expect(changed).not.toBe(text);
    expect(brief(issuesOf(changed))).toEqual([`unknown-key ${path}`]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('as a value is a text like any other', () => {
    expect(issuesAfter((d) => (d.description = '__proto__'))).toEqual([]);
  });
});

test('a file in which a table is missing is not drowned in references', () => {
  const { entities, ...rest } = smallDossier();
  expect(entities).toHaveLength(2);
  expect(brief(issuesOf(JSON.stringify(rest)))).toEqual(['missing-key $.entities']);
});

test('a faulty record still takes references', () => {
  const issues = issuesAfter((d) => Object.assign(d.entities[0] ?? {}, { name: {} }));
  expect(brief(issues)).toEqual(['bad-value $.entities[0].name']);
});

test('whatever text comes, reading it throws nothing and says why it is refused', () => {
  const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value));
  const damaged = fc
    .tuple(fc.nat(text.length), fc.nat(20), fc.string())
    .map(([at, length, patch]) => text.slice(0, at) + patch + text.slice(at + length));
  fc.assert(
    fc.property(fc.oneof(fc.string(), json, damaged), (source) => {
      const parsed = parseDossier(source);
      if (!parsed.ok) expect(parsed.issues.some(({ severity }) => severity === 'error')).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('any value in any place of a dossier is read or told at a path that exists', () => {
  const places: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    places.push(path);
    if (Array.isArray(value)) for (const [at, inner] of value.entries()) walk(inner, [...path, at]);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    }
  };
  walk(smallDossier(), []);
  fc.assert(
    fc.property(
      fc.constantFrom(...places.filter(({ length }) => length > 0)),
      fc.jsonValue(),
      (path, value) => {
        const dossier = smallDossier();
        let holder: Record<string | number, unknown> = dossier as never;
        for (const part of path.slice(0, -1)) holder = holder[part] as never;
        holder[path.at(-1) ?? ''] = value;
        for (const issue of issuesOf(JSON.stringify(dossier))) expect(issue.path).toMatch(/^\$/);
      },
    ),
    { numRuns: 1000 },
  );
});
