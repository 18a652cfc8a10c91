import { describe, expect, test } from 'vitest';
import { enIssues } from '../../src/messages/en.issues';
import { describeIssue } from '../../src/messages/issues';
import { type Issue, type IssueCode, importCodes, issueCodes, severityOf } from '../../src/schema/issues';

const issue = (code: IssueCode, path: string, facts: Issue['facts'], id?: string): Issue => ({
  code,
  severity: severityOf(code),
  path,
  facts,
  ...(id === undefined ? {} : { id }),
});

test('every code has its words', () => {
  expect(Object.keys(enIssues.codes).sort()).toEqual([...issueCodes, ...importCodes].sort());
});

describe('the prose of an issue', () => {
  test('names the record, the fault and the way out', () => {
    expect(
      describeIssue(
        issue('dangling-reference', '$.ties[3].to', { reference: 'foo', what: 'entity' }, 'kor-x'),
      ),
    ).toEqual({
      what: 'The tie kor-x refers to the entity “foo”, which the file does not have.',
      remedy: 'Add the entity, or correct the id.',
    });
  });

  test('names the claim within its record, also where ids hold slashes', () => {
    const { what } = describeIssue(issue('bad-date', '$.ties[0].claims[1].when', { date: 'x' }, 'a/b/B09'));
    expect(what).toBe('Claim B09 of the tie a/b has the date “x”, which cannot be read.');
    const tie = describeIssue(issue('bad-date', '$.ties[0].when', { date: 'x' }, 'a/b'));
    expect(tie.what).toBe('The tie a/b has the date “x”, which cannot be read.');
  });

  test('names a record without id by its place', () => {
    const { what } = describeIssue(issue('missing-key', '$.sources[2].id', { key: 'id' }));
    expect(what).toBe('The source sources[2] lacks “id”.');
  });

  test('names types and choices in words', () => {
    const wrong = issue('wrong-type', '$.title', { expected: 'string|object', found: 'null' });
    expect(describeIssue(wrong)).toEqual({
      what: 'The file has null where a text or an object in braces belongs.',
      remedy: 'Write a text or an object in braces here.',
    });
    const word = issue('bad-value', '$.ties[0].claims[0].stance', {
      rule: 'words',
      found: 'x',
      allowed: 'a, b, c',
    });
    expect(describeIssue(word).remedy).toBe('Write one of: a, b, or c.');
  });

  test.each([
    'empty',
    'short',
    'long',
    'low',
    'high',
    'words',
    'key',
    'form',
    'pattern',
    'pair',
    'csl',
    'other',
  ])('of a bad value knows the rule %s', (rule) => {
    const facts = { rule, limit: 3, found: 'F', field: 'id', missing: '{from}', allowed: 'a, b' };
    const { what, remedy } = describeIssue(issue('bad-value', '$.ties[0].x', facts, 'T'));
    expect(what.length).toBeGreaterThan(15);
    expect(remedy.length).toBeGreaterThan(8);
  });

  test('takes what a file holds as text, never as pattern or markup', () => {
    const nasty = "{x, plural, other {<b>#</b>}} '{";
    const { what } = describeIssue(issue('bad-date', '$.ties[0].when', { date: nasty }, nasty));
    expect(what).toBe(`The tie ${nasty} has the date “${nasty}”, which cannot be read.`);
  });

  test('is put in another language by other words', () => {
    const codes = Object.fromEntries(
      issueCodes.map((code) => [code, { what: '{subject}: {code}', remedy: 'Prüfen' }]),
    ) as (typeof enIssues)['codes'];
    const words = { ...enIssues, language: 'de', subject: 'Verbindung {record}', codes };
    const told = describeIssue(issue('no-support', '$.ties[0]', { code: 'ohne Beleg' }, 't'), words);
    expect(told).toEqual({ what: 'Verbindung t: ohne Beleg', remedy: 'Prüfen' });
  });
});
