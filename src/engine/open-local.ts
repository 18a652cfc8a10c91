import { readDossierSteps } from '../dossier/decode';
import { makeIssue } from '../dossier/issue';
import { type Parsed, parseLimits } from '../dossier/parse';
import type { Steps } from '../exchange/codec';
import type { InputFile, Outcome } from '../exchange/open/outcome';
import type { Issue } from '../schema/issues';
import { fingerprint } from './local/fingerprint';
import { createLocalEngine } from './local/local-engine';
import { type Call, EngineError, type Input, type Opening, type Progress } from './port';
import type { Opener, Served } from './serve';

/** Bytes by which a dossier of ours is recognised before anything else is fetched. */
const headLength = 1024;

/** Inputs read into memory; null where they are too large for that, by their size alone. */
async function read(inputs: readonly Input[]): Promise<InputFile[] | null> {
  if (inputs.length === 0) throw new EngineError('unsupported', { inputs: 0 });
  const size = inputs.reduce((total, { body }) => total + body.size, 0);
  if (size > parseLimits.characters) return null;
  return Promise.all(
    inputs.map(async ({ name, body }) => ({ name, bytes: new Uint8Array(await body.arrayBuffer()) })),
  );
}

/** A dossier that begins as ours do: whatever turns out to be wrong with it, it is no other format. */
function isDossier(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, headLength));
  return /^\s*\{\s*"format"\s*:\s*"entente-dossier"/.test(head);
}

/**
 * Runs steps to their end and says how far they are, a hundred times at most.
 * @param of what all of them are
 */
function runner(
  { onProgress }: Call,
  of: Required<Omit<Progress, 'done'>> = { phase: 'read', total: 100, unit: 'steps' },
): <T>(steps: Steps<T>) => T {
  let said = -1;
  return (steps) => {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      const percent = Math.floor(100 * step.value);
      if (percent > said) onProgress?.({ ...of, done: Math.round((of.total * percent) / 100) });
      said = Math.max(said, percent);
    }
  };
}

/** Opens our own dossiers at once; all else, and what a faulty one leaves, is fetched code. */
async function outcomeOf(
  files: readonly InputFile[],
  opening: Opening,
  call: Call,
): Promise<Parsed | Outcome> {
  const [file, another] = files;
  if (file !== undefined && another === undefined && opening.mapping === undefined && isDossier(file.bytes)) {
    const parsed = runner(call, { phase: 'check', total: file.bytes.length, unit: 'bytes' })(
      readDossierSteps(file.bytes),
    );
    if (parsed.ok) return parsed;
  }
  const { openFiles } = await import('../exchange/open/open-files');
  const choices = { faulty: 'refuse', now: new Date().toISOString(), ...opening } as const;
  return openFiles(files, choices, runner(call));
}

/** Issues of one code that are listed: a page that is handed a hundred thousand of them stands still. */
const listedOfEach = 200;

/** The first issues of each code, in order. */
function firstOfEach(issues: readonly Issue[]): readonly Issue[] {
  const counts = new Map<string, number>();
  return issues.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= listedOfEach;
  });
}

/** How many issues there are, where not all are listed. */
function countOf(issues: readonly Issue[]): { readonly issueCount?: number } {
  return firstOfEach(issues).length === issues.length ? {} : { issueCount: issues.length };
}

/** Reads, checks and indexes files. Their faults come back as issues; only misuse and aborts throw. */
async function open(inputs: readonly Input[], opening: Opening, call: Call): Promise<Served> {
  const files = await read(inputs);
  if (files === null) {
    const size = inputs.reduce((total, { body }) => total + body.size, 0);
    const facts = { size, limit: parseLimits.characters, unit: 'bytes' };
    return { answer: { ok: false, issues: [makeIssue('too-large', [], facts)] }, engine: null };
  }
  const outcome = await outcomeOf(files, opening, call);
  if (!outcome.ok) {
    const { issues, ...rest } = outcome;
    return { answer: { ...rest, issues: firstOfEach(issues), ...countOf(issues) }, engine: null };
  }
  const { dossier, warnings } = outcome;
  call.onProgress?.({ phase: 'index', done: 0, total: dossier.ties.length, unit: 'records' });
  const revision = files.map(({ bytes }) => fingerprint(bytes)).join(' ');
  const engine = await createLocalEngine(dossier, call, revision);
  return { answer: { ok: true, warnings: firstOfEach(warnings), ...countOf(warnings) }, engine };
}

/** True where some input begins as no table does, so that not all of it has to be read. */
async function isNoTable(inputs: readonly Input[]): Promise<boolean> {
  const heads = await Promise.all(inputs.map(({ body }) => body.slice(0, headLength).text()));
  return heads.some((head) => /^\uFEFF?\s*[{[<]/.test(head));
}

/** Opens files in this process. */
export const localOpener: Opener = {
  open,
  async tables(inputs, told) {
    if (await isNoTable(inputs)) return [];
    const files = await read(inputs);
    if (files === null) return [];
    const { tableHeads } = await import('../exchange/open/table-heads');
    return tableHeads(files, told);
  },
  async mapping(inputs, columns, call) {
    const files = await read(inputs);
    if (files === null) return null;
    const { mappingOfTables } = await import('../exchange/open/table-mapping');
    return runner(call)(mappingOfTables(files, columns, new Date().toISOString().slice(0, 10)));
  },
};
