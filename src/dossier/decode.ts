import { makeIssue } from './issue';
import { type Parsed, type ParseLimits, parseDossier, parseLimits } from './parse';
import { readBatches } from './read-batches';

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

/** The same in steps, batch by batch where that is possible: yields the share of the bytes that is read, 0 to 1. */
export function* readDossierSteps(
  bytes: Uint8Array,
  limits: ParseLimits = parseLimits,
): Generator<number, Parsed> {
  const inBatches = yield* readBatches(bytes, limits);
  return inBatches ?? readDossier(bytes, limits);
}
