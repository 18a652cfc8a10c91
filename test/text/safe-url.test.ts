import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeUrl } from '../../src/text/safe-url';

describe('an address that may be followed', () => {
  test.each([
    'https://example.org',
    'http://example.org:8080/a?b=c#d',
    'HTTPS://EXAMPLE.ORG/',
    'https://ja.wikipedia.org/wiki/日韓秘密軍事情報保護協定',
    'mailto:someone@example.org',
  ])('%s', (text) => {
    expect(safeUrl(text)).toBeInstanceOf(URL);
  });
});

describe('an address that may not', () => {
  test.each([
    ['script', 'javascript:alert(1)'],
    ['script with a break', 'java\nscript:alert(1)'],
    ['script after a space', ' javascript:alert(1)'],
    ['data', 'data:text/html,<script>'],
    ['a file', 'file:///etc/passwd'],
    ['a blob', 'blob:https://example.org/1'],
    ['another protocol', 'ftp://example.org'],
    ['user name', 'https://bank.example@evil.example/'],
    ['password', 'https://:secret@example.org/'],
    ['backslashes', 'https:\\\\evil.example\\@good.example'],
    ['a relative path', '/wiki'],
    ['no protocol', '//example.org'],
    ['a bare host', 'example.org'],
    ['a turned-round text', 'https://example.org/\u202Egpj.exe'],
    ['nothing', ''],
    ['no host', 'https://'],
  ])('%s', (_, text) => {
    expect(safeUrl(text)).toBeNull();
  });

  test('whatever the text, what comes out is http, https or mailto without credentials', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `https://${text}`),
        ),
        (text) => {
          const url = safeUrl(text);
          if (url === null) return;
          expect(['http:', 'https:', 'mailto:']).toContain(url.protocol);
          expect(url.username + url.password).toBe('');
        },
      ),
    );
  });
});
