import type { FormatId, WriteOptions, Writer } from '../exchange/format';
import { openFiles } from '../exchange/open/open-files';
import type { InputFile, Outcome } from '../exchange/open/outcome';
import { readMapping } from '../exchange/open/tables';
import type { FormatGuess } from '../exchange/recognise/format-guess';
import { placeDossier } from '../exchange/svg/place';
import { formats } from '../exchange/table';
import { lossSentence } from '../messages/losses';
import { englishWords } from '../messages/messages';
import type { Dossier } from '../schema/dossier';
import type { Issue } from '../schema/issues';
import type { Loss } from '../schema/loss';
import type { Mapping } from '../schema/mapping';
import { type ExitCode, fileFailure, type Io, printable, UsageError } from './io';
import { outFormat } from './out-format';
import { counted, printIssue, printVerdict } from './print-issue';

/** What `convert` was asked for. */
export interface Conversion {
  readonly inputs: readonly string[];
  readonly out: string;
  /** Format of the input; absent: told by its content. */
  readonly from?: FormatGuess;
  /** Format of the output; absent: by its name. */
  readonly to?: string;
  /** A mapping for tables. */
  readonly map?: string;
  /** Where the losses go, as JSON. */
  readonly report?: string;
  /** Opens what is left without the faulty records. */
  readonly leaveOut: boolean;
  /** Begins CSV tables with a byte order mark. */
  readonly bom: boolean;
  readonly json: boolean;
}

interface Unreadable {
  readonly unreadable: string;
  readonly why: string;
}

/** Files that were read, or the one that could not be. */
async function readAll(paths: readonly string[], io: Io): Promise<readonly InputFile[] | Unreadable> {
  const files: InputFile[] = [];
  for (const path of paths) {
    try {
      files.push({ name: path === '-' ? 'standard input' : path, bytes: await io.read(path) });
    } catch (error) {
      return { unreadable: path, why: fileFailure(error) };
    }
  }
  return files;
}

function unreadable({ unreadable: path, why }: Unreadable, io: Io): ExitCode {
  io.err(`${printable(path)}: cannot be read: ${printable(why)}\n`);
  return 1;
}

/** The mapping of a file; null where there is none in it, which is said. */
async function mappingOf(path: string | undefined, io: Io): Promise<Mapping | undefined | null> {
  if (path === undefined) return undefined;
  const files = await readAll([path], io);
  if ('unreadable' in files) {
    unreadable(files, io);
    return null;
  }
  const read = readMapping(new TextDecoder().decode(files[0]?.bytes));
  if ('mapping' in read) return read.mapping;
  for (const issue of read.issues) io.err(printIssue(path, issue));
  io.err(printVerdict(path, read.issues));
  return null;
}

async function opened(
  asked: Conversion,
  files: readonly InputFile[],
  mapping: Mapping | undefined,
  io: Io,
): Promise<Outcome> {
  const choices = {
    ...(mapping === undefined ? {} : { mapping }),
    faulty: asked.leaveOut ? 'leave-out' : 'refuse',
    now: io.now(),
    ...(asked.from === undefined ? {} : { format: asked.from }),
  } as const;
  return openFiles(files, choices, (steps) => {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      io.progress(step.value);
    }
  });
}

/** What a writer is told: places come from the layout that the page uses, with the seed with which it begins. */
function optionsFor(dossier: Dossier, id: FormatId, bom: boolean): WriteOptions {
  const placed = formats.get(id)?.placed === true;
  return { language: 'en', places: placed ? placeDossier(dossier) : new Map(), bom };
}

interface Result {
  readonly in: readonly string[];
  readonly out: string;
  readonly format: FormatId;
  readonly entities: number;
  readonly ties: number;
  readonly issues: readonly Issue[];
  readonly losses: readonly (Loss & { readonly words: string })[];
}

/** Says in words what became of the input: issues, losses, and what was written. */
function tell(
  name: string,
  { issues, losses, out, format, entities, ties }: Result,
  say: (text: string) => void,
): void {
  for (const issue of issues) say(printIssue(name, issue));
  if (losses.length > 0) {
    say(`Not held as it was by ${formats.get(format)?.label ?? format}:\n`);
    for (const { words } of losses) say(`  ${printable(words)}\n`);
  }
  const written = out === '-' ? 'standard output' : out;
  say(
    `${printable(written)}: ${entities} ${entities === 1 ? 'entity' : 'entities'}, ${counted(ties, 'tie')}\n`,
  );
}

async function write(path: string, pieces: Iterable<string | Uint8Array>, io: Io): Promise<boolean> {
  try {
    await io.write(path, pieces);
    return true;
  } catch (error) {
    io.err(`${printable(path)}: cannot be written: ${printable(fileFailure(error))}\n`);
    return false;
  }
}

/**
 * `convert IN... OUT`: opens files of any format by their content, several tables as one, and writes the case in another.
 * OUT is written whole or not at all. What was read with warnings and what OUT does not hold is said; where OUT is standard
 * output, on standard error.
 */
export async function convert(asked: Conversion, io: Io): Promise<ExitCode> {
  const format = outFormat(asked.out, asked.to);
  const streams = [...asked.inputs, ...(asked.map === undefined ? [] : [asked.map])].filter(
    (path) => path === '-',
  );
  if (streams.length > 1) throw new UsageError('Standard input can be read only once.');
  const files = await readAll(asked.inputs, io);
  if ('unreadable' in files) return unreadable(files, io);
  const mapping = await mappingOf(asked.map, io);
  if (mapping === null) return 1;
  const outcome = await opened(asked, files, mapping, io);
  // Of several files the place of an issue names its own.
  const name = asked.inputs.length === 1 ? asked.inputs.join() : 'the files';
  if (!outcome.ok) {
    if (asked.json) io.out(`${JSON.stringify({ in: asked.inputs, ...outcome }, null, 2)}\n`);
    else for (const issue of outcome.issues) io.err(printIssue(name, issue));
    if (!asked.json) io.err(printVerdict(name, outcome.issues));
    if (outcome.leftOut !== undefined && !asked.json) io.err('With --leave-out the rest can be converted.\n');
    return 1;
  }
  const { dossier, warnings } = outcome;
  const writer = (await formats.get(format)?.load()) as Writer;
  const options = optionsFor(dossier, format, asked.bom);
  const words = englishWords();
  const losses = writer
    .losses(dossier, options)
    .map((loss) => ({ ...loss, words: lossSentence(loss, words) }));
  const result: Result = {
    in: asked.inputs,
    out: asked.out,
    format,
    entities: dossier.entities.length,
    ties: dossier.ties.length,
    issues: warnings,
    losses,
  };
  if (!(await write(asked.out, writer.write(dossier, options), io))) return 1;
  if (asked.report !== undefined) {
    const report = `${JSON.stringify(result, null, 2)}\n`;
    if (!(await write(asked.report, [report], io))) return 1;
  }
  const say = asked.out === '-' ? io.err : io.out;
  if (asked.json) say(`${JSON.stringify(result, null, 2)}\n`);
  else tell(name, result, say);
  return 0;
}
