import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/text/escape-markdown';

describe('text from data in Markdown', () => {
  it.each([
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['[click](javascript:alert(1))', '\\[click\\](javascript:alert(1))'],
    ['![](https://example.org/x.png)', '\\!\\[\\](https\\://example.org/x.png)'],
    ['**bold** _and_ `code` ~~gone~~', '\\*\\*bold\\*\\* \\_and\\_ \\`code\\` \\~\\~gone\\~\\~'],
    ['a\n\n# Heading', 'a \\# Heading'],
    ['1. first', '1\\. first'],
    ['- item', '\\- item'],
    ['a\u2028b\u0000c', 'a b c'],
    ['R&D &amp; more | $x$ ^up', 'R\\&D \\&amp; more \\| \\$x\\$ \\^up'],
    ['www.example.org and a@b.org', 'www\\.example.org and a\\@b.org'],
    ['back\\slash', 'back\\\\slash'],
    ['문재인, plain text.', '문재인, plain text.'],
  ])('%j is written %j', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });
});
