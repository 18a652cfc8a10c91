import { makeIssueAt } from '../../dossier/issue';
import type { Issue } from '../../schema/issues';
import { readLimits } from '../codec';
import { decodeWindows1252 } from './windows-1252';

/** Text of a file, and how it was encoded: `UTF-8`, `UTF-16LE`, `UTF-16BE`, `windows-1252`, or what an XML file declares. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/** Bytes that are looked at to tell encodings apart. */
const sampleLength = 4096;

/** Windows-1252 by all of its names, and ISO 8859-1, which is read as the former everywhere. */
export const isWestern = (encoding: string): boolean =>
  /^(windows-1252|cp1252|x-cp1252|iso-?8859-?1|latin-?1|l1)$/i.test(encoding);

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    if (isWestern(encoding)) return decodeWindows1252(bytes);
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are none of it, or an encoding that nobody knows.
    return null;
  }
}

function unreadable(rule: 'binary' | 'encoding', encoding: string): Issue {
  return makeIssueAt('unreadable-text', '$', { rule, encoding });
}

function encodingOfMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'UTF-8';
  if (a === 0xff && b === 0xfe) return 'UTF-16LE';
  return a === 0xfe && b === 0xff ? 'UTF-16BE' : null;
}

/** Characters that stand in any text and would be rare ones if their two bytes were swapped: `\n`, `,`, `<` and the like. */
const common: ReadonlySet<number> = new Set([...'\t\n\r ",;<{'].map((each) => each.charCodeAt(0)));

/** UTF-16 without its mark: common characters of ASCII, if only line ends, have a zero byte on the one side. */
function encodingOfZeros(bytes: Uint8Array): string | null {
  const end = Math.min(bytes.length, sampleLength) & ~1;
  let [little, big] = [0, 0];
  for (let at = 0; at < end; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    if (second === 0 && common.has(first)) little += 1;
    if (first === 0 && common.has(second)) big += 1;
  }
  if (bytes.length % 2 === 1 || Math.max(little, big) < Math.max(1, end / 400)) return null;
  return little >= big ? 'UTF-16LE' : 'UTF-16BE';
}

/** What an XML declaration says; one in ASCII cannot be in UTF-16, whatever it says. */
function declaredEncoding(bytes: Uint8Array): string | null {
  let head = '';
  for (const byte of bytes.subarray(0, 200)) head += String.fromCharCode(byte);
  const declared = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][\w.:-]*)["']/.exec(head)?.[1];
  return declared === undefined || /^(utf|ucs|iso-10646-ucs)-?(8|16|32|2|4)/i.test(declared)
    ? null
    : declared;
}

/** What the first bytes of a file say of its encoding. `sure`: a mark or a declaration says it, not a look at zeros. */
export function toldEncoding(
  bytes: Uint8Array,
): { readonly encoding: string; readonly sure: boolean } | null {
  const said = encodingOfMark(bytes) ?? declaredEncoding(bytes);
  const told = said ?? encodingOfZeros(bytes);
  return told === null ? null : { encoding: told, sure: said !== null };
}

/** Control characters that no text holds: all but tabs and the ends of lines and pages. */
export const controls = /(?![\t\n\v\f\r])\p{Cc}/u;

/**
 * Decodes a file: by its byte order mark, by what its XML declaration says, as UTF-16 by its zero bytes, as UTF-8, and as
 * Windows-1252 where it is none of these but holds text. The byte order mark is taken off.
 *
 * @returns the text; else `unreadable-text` (rule `binary` or `encoding`) or `too-large`
 */
export function decodeText(bytes: Uint8Array): DecodedText | Issue {
  const limit = readLimits.characters;
  if (bytes.length > limit)
    return makeIssueAt('too-large', '$', { size: bytes.length, limit, unit: 'bytes' });
  const told = toldEncoding(bytes);
  if (told !== null) {
    const { encoding, sure } = told;
    const text = decode(bytes, encoding);
    if (text === null) return unreadable(sure ? 'encoding' : 'binary', encoding);
    return text.includes('\0') ? unreadable('binary', encoding) : { text, encoding };
  }
  if (bytes.includes(0)) return unreadable('binary', 'UTF-8');
  const text = decode(bytes, 'UTF-8');
  if (text !== null) return { text, encoding: 'UTF-8' };
  const western = decodeWindows1252(bytes);
  return controls.test(western) ? unreadable('binary', 'UTF-8') : { text: western, encoding: 'windows-1252' };
}
