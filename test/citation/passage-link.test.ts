import { describe, expect, test } from 'vitest';
import { archivedLink, passageLink } from '../../src/citation/passage-link';

const csl = (more: object) => ({ type: 'webpage', ...more });

describe('the way out to a passage', () => {
  test('is the address of the source, or of the citation where it has one', () => {
    expect(passageLink(csl({ URL: 'https://a.example/x' }))).toBe('https://a.example/x');
    expect(
      passageLink(csl({ URL: 'https://a.example/x' }), { source: 's', url: 'https://a.example/y' }),
    ).toBe('https://a.example/y');
    expect(passageLink(csl({ DOI: '10.1000/a b' }))).toBe('https://doi.org/10.1000/a%20b');
  });

  test('leads to the quoted words, with what stands around them', () => {
    const citation = { source: 's', quote: { exact: 'at any time', prefix: 'ended, ', suffix: ' - so' } };
    expect(passageLink(csl({ URL: 'https://a.example/x' }), citation)).toBe(
      'https://a.example/x#:~:text=ended%2C-,at%20any%20time,-%2D%20so',
    );
    expect(
      passageLink(csl({ URL: 'https://a.example/x#top' }), { source: 's', quote: { exact: 'y-z' } }),
    ).toBe('https://a.example/x#top:~:text=y%2Dz');
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:pw@a.example/',
    'x',
    'https://a.example/\u202e',
  ])('is refused where it is not safe to follow: %s', (URL) => {
    expect(passageLink(csl({ URL }))).toBeNull();
    expect(archivedLink({ source: 's', archived: URL })).toBeNull();
  });

  test('is none where no address is known', () => {
    expect(passageLink(csl({}))).toBeNull();
    expect(archivedLink(undefined)).toBeNull();
    expect(archivedLink({ source: 's', archived: 'https://archive.example/1' })).toBe(
      'https://archive.example/1',
    );
  });
});
