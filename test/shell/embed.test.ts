import { describe, expect, it } from 'vitest';
import { asksForEmbed, embedAddress, embedMarkup, wholeAddress } from '../../src/shell/embed';

const plain = 'https://example.org/entente/?open=case.json#v1.abc_-';

describe('an embedded view', () => {
  it('is asked for by ?embed=1 and nothing else', () => {
    expect(asksForEmbed('https://example.org/?embed=1')).toBe(true);
    expect(asksForEmbed('https://example.org/?open=a.json&embed=1#v1.x')).toBe(true);
    for (const other of ['?embed=0', '?embed', '?embed=true', '', '#embed=1']) {
      expect(asksForEmbed(`https://example.org/${other}`)).toBe(false);
    }
  });

  it('keeps dossier and view in its address, and gives them back to the whole page', () => {
    expect(embedAddress(plain)).toBe('https://example.org/entente/?open=case.json&embed=1#v1.abc_-');
    expect(wholeAddress(embedAddress(plain))).toBe(plain);
    expect(embedAddress(embedAddress(plain))).toBe(embedAddress(plain));
  });

  it('is a frame named for the case, without a sandbox', () => {
    const markup = embedMarkup(plain, 'The GSOMIA case');
    expect(markup).toContain('src="https://example.org/entente/?open=case.json&amp;embed=1#v1.abc_-"');
    expect(markup).toContain('title="The GSOMIA case"');
    expect(markup).not.toContain('sandbox');
  });

  it('cannot be broken out of by a title', () => {
    const markup = embedMarkup(plain, '"></iframe><script>alert(1)</script>');
    expect(markup.match(/</g)).toHaveLength(2);
    expect(markup.match(/"/g)).toHaveLength(14);
  });
});
