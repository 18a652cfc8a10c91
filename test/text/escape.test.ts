import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../../src/text/escape';

describe('text inside HTML', () => {
  it('can neither open a tag nor end an attribute nor begin an entity', () => {
    expect(escapeHtml(`"><img src=x onerror='a&b'>`)).toBe(
      '&quot;&gt;&lt;img src=x onerror=&#39;a&amp;b&#39;&gt;',
    );
  });

  it('stays as it is where nothing needs escaping', () => {
    expect(escapeHtml('한일 군사정보보호협정, GSOMIA 2019')).toBe('한일 군사정보보호협정, GSOMIA 2019');
  });
});
