import { readDossier } from '../dossier/decode';
import { makeIssue } from '../dossier/issue';
import { parseLimits } from '../dossier/parse';
import { fingerprint } from './local/fingerprint';
import { createLocalEngine } from './local/local-engine';
import { type Call, EngineError, type Input } from './port';
import type { Served } from './serve';

/** Reads, checks and indexes one dossier. Faults of the file come back as issues; only misuse and aborts throw. */
export async function openLocal(inputs: readonly Input[], call: Call): Promise<Served> {
  const [input, another] = inputs;
  if (!input || another) throw new EngineError('unsupported', { inputs: inputs.length });
  const { size } = input.body;
  if (size > parseLimits.characters) {
    // Refused by its size: no byte of it is read.
    const facts = { size, limit: parseLimits.characters, unit: 'bytes' };
    return { answer: { ok: false, issues: [makeIssue('too-large', [], facts)] }, engine: null };
  }
  const bytes = new Uint8Array(await input.body.arrayBuffer());
  call.onProgress?.({ phase: 'check', done: 0, total: size, unit: 'bytes' });
  const parsed = readDossier(bytes);
  if (!parsed.ok) return { answer: { ok: false, issues: parsed.issues }, engine: null };
  call.onProgress?.({ phase: 'index', done: 0, total: parsed.dossier.ties.length, unit: 'records' });
  const engine = await createLocalEngine(parsed.dossier, call, fingerprint(bytes));
  return { answer: { ok: true, warnings: parsed.warnings }, engine };
}
