import { describe, expect, test } from 'vitest';
import { pickText } from '../../src/schema/text';
import { Text } from '../../src/schema/text-schema';

describe('a text that a reader sees', () => {
  test.each([['plain'], [{ en: 'plain' }], [{ 'zh-Hant': '文', ko: '글' }]])('may be %j', (text) => {
    expect(Text.safeParse(text).success).toBe(true);
  });

  test.each([[''], [{}], [{ en: '' }], [{ 'not a tag': 'x' }], [7], [null], [['x']]])(
    'may not be %j',
    (text) => {
      expect(Text.safeParse(text).success).toBe(false);
    },
  );
});

describe('the text chosen for a reader', () => {
  const names = { ko: '일본', en: 'Japan', 'zh-Hant': '日本國' };

  test('is in the asked language', () => {
    expect(pickText(names, 'ko', 'en')).toEqual({ text: '일본', language: 'ko' });
    expect(pickText(names, 'KO', 'en').language).toBe('ko');
  });

  test('is else in a variety of it', () => {
    expect(pickText(names, 'en-GB', 'ko').text).toBe('Japan');
    expect(pickText(names, 'zh', 'en').text).toBe('日本國');
  });

  test('is else in the language of the dossier, else the first there is', () => {
    expect(pickText(names, 'fr', 'en').text).toBe('Japan');
    expect(pickText(names, 'fr', 'de')).toEqual({ text: '일본', language: 'ko' });
  });

  test('is the plain text where there is but one, in the language of the dossier', () => {
    expect(pickText('Japan', 'ko', 'en')).toEqual({ text: 'Japan', language: 'en' });
  });
});
