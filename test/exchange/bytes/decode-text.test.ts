import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/exchange/bytes/decode-text';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, order: 'LE' | 'BE', mark = ''): Uint8Array {
  const bytes = new Uint8Array(2 * (mark.length + text.length));
  const view = new DataView(bytes.buffer);
  [...(mark + text).split('')].forEach((unit, at) => {
    view.setUint16(2 * at, unit.charCodeAt(0), order === 'LE');
  });
  return bytes;
}

const decoded = (bytes: Uint8Array) => {
  const found = decodeText(bytes);
  return 'text' in found ? [found.encoding, found.text] : [found.code, found.facts.rule];
};

describe('decodeText', () => {
  const text = 'id,名前\r\nA,Ärger 🤝\n';

  it('knows UTF-8 with and without a mark', () => {
    expect(decoded(utf8(text))).toEqual(['UTF-8', text]);
    expect(decoded(utf8(`\uFEFF${text}`))).toEqual(['UTF-8', text]);
    expect(decoded(new Uint8Array())).toEqual(['UTF-8', '']);
  });

  it('knows UTF-16 of both orders, with and without a mark', () => {
    expect(decoded(utf16(text, 'LE', '\uFEFF'))).toEqual(['UTF-16LE', text]);
    expect(decoded(utf16(text, 'BE', '\uFEFF'))).toEqual(['UTF-16BE', text]);
    expect(decoded(utf16(text, 'LE'))).toEqual(['UTF-16LE', text]);
    expect(decoded(utf16(text, 'BE'))).toEqual(['UTF-16BE', text]);
    const chinese = `${'関係者の一覧表と出典'.repeat(6)}\n`.repeat(40);
    expect(decoded(utf16(chinese, 'LE'))).toEqual(['UTF-16LE', chinese]);
  });

  it('takes what is no UTF-8 for Windows-1252, and says so', () => {
    expect(decoded(Uint8Array.of(0x80, 0x93, 0x4d, 0xfc, 0x94, 0x0a))).toEqual(['windows-1252', '€“Mü”\n']);
  });

  it('heeds the declaration of XML, except where it contradicts its own bytes', () => {
    const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>`;
    const cyrillic = new Uint8Array([...utf8(xml('windows-1251')), 0xd0, 0xee]);
    expect(decoded(cyrillic)).toEqual(['windows-1251', `${xml('windows-1251')}Ро`]);
    const western = new Uint8Array([...utf8(xml('ISO-8859-1')), 0xe9]);
    expect(decoded(western)).toEqual(['ISO-8859-1', `${xml('ISO-8859-1')}é`]);
    expect(decoded(utf8(`${xml('UTF-16')}é`))).toEqual(['UTF-8', `${xml('UTF-16')}é`]);
    expect(decoded(utf8(xml('no-such-thing')))).toEqual(['unreadable-text', 'encoding']);
  });

  it('refuses what is no text', () => {
    const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48);
    expect(decoded(picture)).toEqual(['unreadable-text', 'binary']);
    expect(decoded(utf8('a\0b,c\n'))).toEqual(['unreadable-text', 'binary']);
    expect(decoded(Uint8Array.of(0xff, 0x01, 0x02, 0xc0))).toEqual(['unreadable-text', 'binary']);
    expect(decoded(new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]))).toEqual([
      'unreadable-text',
      'encoding',
    ]);
  });
});
