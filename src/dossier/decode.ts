import { makeIssue } from './issue';
import { type Parsed, type ParseLimits, parseDossier, parseLimits } from './parse';

/**
 * Reads the bytes of a file as a dossier: UTF-8, a byte order mark skipped; see {@link parseDossier}.
 * More bytes than the limit of characters are refused before they are decoded.
 */
export function readDossier(bytes: Uint8Array, limits: ParseLimits = parseLimits): Parsed {
  if (bytes.length > limits.characters) {
    const facts = { size: bytes.length, limit: limits.characters, unit: 'bytes' };
    return { ok: false, issues: [makeIssue('too-large', [], facts)] };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, issues: [makeIssue('not-json', [], { rule: 'encoding' })] };
  }
  return parseDossier(text, limits);
}
