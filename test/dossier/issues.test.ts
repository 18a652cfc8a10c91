import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ParseLimits, parseDossier, parseLimits } from '../../src/dossier/parse';
import { describeIssue } from '../../src/messages/issues';
import { type IssueCode, issueCodes, severityOf } from '../../src/schema/issues';

const folder = 'test/fixtures/issues';
const expected: Record<string, { code: IssueCode; path: string; id?: string }> = JSON.parse(
  readFileSync(`${folder}/expected.json`, 'utf8'),
);

/** The limits under which a fixture is read: a file of the real size would be half a gigabyte. */
function limitsFor(code: IssueCode): ParseLimits {
  return code === 'too-large' ? { ...parseLimits, characters: 100 } : parseLimits;
}

test('there is one file for each code, and nothing else', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'expected.json');
  expect(files.sort()).toEqual(issueCodes.map((code) => `${code}.json`).sort());
  expect(Object.keys(expected).sort()).toEqual([...issueCodes].sort());
});

describe.each(issueCodes)('%s', (code) => {
  const parsed = parseDossier(readFileSync(`${folder}/${code}.json`, 'utf8'), limitsFor(code));
  const issues = parsed.ok ? parsed.warnings : parsed.issues;

  test('is the one issue of its file, at its path, in its record', () => {
    expect(issues.map(({ code: found, path, id }) => ({ code: found, path, ...(id ? { id } : {}) }))).toEqual(
      [expected[code]],
    );
  });

  test(`${severityOf(code) === 'error' ? 'keeps the file from opening' : 'is said and the file opens'}`, () => {
    expect(parsed.ok).toBe(severityOf(code) === 'warning');
    expect(issues[0]?.severity).toBe(severityOf(code));
  });

  test('is told with a remedy', () => {
    const [issue] = issues;
    if (issue === undefined) throw new Error(`${code}: no issue`);
    const { what, remedy } = describeIssue(issue);
    expect(what.length).toBeGreaterThan(15);
    expect(remedy.length).toBeGreaterThan(8);
    // A pattern that a fact is missing for would leave its braces or an empty quotation.
    expect(`${what} ${remedy}`).not.toMatch(/[{}]|“”|undefined| {2}/);
  });
});

test('a file with many faults gives them all, errors before warnings', () => {
  const file = JSON.parse(readFileSync(`${folder}/wrong-type.json`, 'utf8'));
  file.extra = 1;
  file.entities.push({ id: 'c', kind: 'planet', name: {} }, { id: 'd', kind: 'planet', name: { en: 'D' } });
  file.ties.push(
    { ...file.ties[0], id: 't2', to: 'nobody', claims: [{ ...file.ties[0].claims[0], says: 'x' }] },
    {
      ...file.ties[0],
      id: 't3',
      to: 'c',
      claims: [{ ...file.ties[0].claims[0], says: 'x', stance: 'disputes' }],
    },
  );
  const parsed = parseDossier(JSON.stringify(file));
  if (parsed.ok) throw new Error('a file with faults was opened');
  expect(parsed.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'bad-value $.entities[2].name',
    'wrong-type $.ties[0].claims[0].says',
    'unknown-key $.extra',
    'unknown-kind $.entities[3].kind',
    'dangling-reference $.ties[1].to',
    'no-support $.ties[2]',
  ]);
  expect(parsed.issues.at(-1)?.severity).toBe('warning');
});
