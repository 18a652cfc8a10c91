import { describe, expect, test } from 'vitest';
import { smallDossier } from '../dossier/small';
import { entente } from './entente';

const sound = JSON.stringify(smallDossier());
const warned = JSON.stringify({
  ...smallDossier(),
  sources: [...smallDossier().sources, { ...smallDossier().sources[0], id: 'z' }],
});
const faulty = sound.replace('"to":"b"', '"to":"c"').replace('"when":"1898"', '"when":"soon"');

describe('validate', () => {
  test('says of a sound file that it is sound', async () => {
    expect(await entente('validate a.json', { 'a.json': sound })).toEqual({
      code: 0,
      out: 'a.json: sound\n',
      err: '',
      written: {},
      doing: new Set(['Reading']),
    });
  });

  test('prints warnings and exits 0', async () => {
    const { code, out } = await entente('validate a.json', { 'a.json': warned });
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'a.json: $.sources[1] (z)',
        '  warning unused-source: The source z is cited nowhere.',
        '  To do: Cite it, or take it out.',
        'a.json: 0 errors, 1 warning',
        '',
      ].join('\n'),
    );
  });

  test('prints every issue of every file with file, path, id, fault and remedy, and exits 1', async () => {
    const { code, out } = await entente('validate a.json b.json', { 'a.json': faulty, 'b.json': '{' });
    expect(code).toBe(1);
    expect(out).toContain('a.json: $.ties[0].to (a-confronts-b)\n  error dangling-reference: The tie');
    expect(out).toContain('a.json: $.ties[0].when (a-confronts-b)\n  error bad-date: ');
    expect(out).toContain('b.json: $\n  error not-json: ');
    expect(out.match(/^ {2}To do: .{8}/gm)).toHaveLength(3);
    expect(out).toContain('a.json: 2 errors, 0 warnings\n');
  });

  test('goes on after a file that cannot be read, and exits 1', async () => {
    const { code, out, err } = await entente('validate gone.json a.json', { 'a.json': sound });
    expect(code).toBe(1);
    expect(err).toBe('gone.json: cannot be read: there is no such file\n');
    expect(out).toBe('a.json: sound\n');
  });

  test('gives the same as JSON', async () => {
    const { code, out } = await entente('validate --json a.json b.json gone.json', {
      'a.json': sound,
      'b.json': faulty,
    });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { file: 'a.json', ok: true, issues: [] },
      {
        file: 'b.json',
        ok: false,
        issues: [
          { code: 'dangling-reference', severity: 'error', path: '$.ties[0].to', id: 'a-confronts-b' },
          {
            code: 'bad-date',
            facts: { date: 'soon' },
            what: expect.stringMatching(/./),
            remedy: expect.stringMatching(/./),
          },
        ],
      },
      { file: 'gone.json', ok: false, unreadable: 'there is no such file', issues: [] },
    ]);
  });

  test('reads standard input', async () => {
    expect((await entente('validate -', { '-': sound })).out).toBe('-: sound\n');
    expect((await entente('validate - -', { '-': sound })).code).toBe(2);
  });

  test('lets no file drive the terminal', async () => {
    const { out } = await entente('validate a.json', {
      'a.json': sound.replace('"id":"a-con', '"id":"\\u001b[2J\\u202e'),
    });
    expect(out).not.toMatch(/[^\P{C}\n]/u);
    expect(out).toContain('cannot be an id');
  });
});

describe('stats', () => {
  test('counts what a dossier holds', async () => {
    const { code, out } = await entente('stats --json a.json', { 'a.json': warned });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      entities: 2,
      ties: 1,
      claims: 1,
      citations: 1,
      sources: 2,
      byKind: { country: 2 },
      byTieKind: { confronts: 1 },
      byEvidence: {
        corroborated: 0,
        'single-source': 1,
        tentative: 0,
        contested: 0,
        denied: 0,
        unsupported: 0,
      },
      bySource: { s: { claims: 1, ties: 1 }, z: { claims: 0, ties: 0 } },
    });
  });

  test('prints the same for people', async () => {
    const { out } = await entente('stats a.json', { 'a.json': sound });
    expect(out).toContain('A small case (case)');
    expect(out).toMatch(/Entities by kind\n {2}country +2\n/);
    expect(out).toMatch(/Ties by evidence\n(?: {2}.*\n)* {2}single-source +1\n/);
    expect(out).toMatch(/Claims and ties by source\n {2}s +1 +1\n/);
  });

  test('counts a source once for each claim and tie, claims of entities too', async () => {
    const dossier = smallDossier();
    const claims = dossier.ties[0]?.claims ?? [];
    claims[0]?.citations.push({ source: 's', locator: { page: 2 } });
    Object.assign(dossier.entities[0] ?? {}, { claims: structuredClone(claims) });
    const { out } = await entente('stats --json a.json', { 'a.json': JSON.stringify(dossier) });
    expect(JSON.parse(out)).toMatchObject({
      claims: 2,
      citations: 4,
      bySource: { s: { claims: 2, ties: 1 } },
    });
  });

  test('of a file at fault gives its issues on standard error and exits 1', async () => {
    const { code, out, err } = await entente('stats a.json', { 'a.json': faulty });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('bad-date');
    expect((await entente('stats gone.json')).code).toBe(1);
  });
});

describe('usage', () => {
  test.each([
    '',
    'convert a b',
    'validate',
    'validate --jsn a.json',
    'stats',
    'stats a.json b.json',
    'schema a.json',
    'schema --json',
  ])('`entente %s` is wrong: exit 2, the reason and the usage on standard error', async (args) => {
    const { code, out, err } = await entente(args, { 'a.json': sound });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^.+\n\nUsage: entente/);
  });

  test('an unknown command is named', async () => {
    expect((await entente('publish a b')).err).toContain('Unknown command: publish');
  });

  test.each(['--help', '-h', 'help', 'convert --help', 'validate a.json -h'])(
    '`entente %s` has help as its result',
    async (args) => {
      const { code, out, err } = await entente(args);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/^Usage: entente/);
    },
  );
});
