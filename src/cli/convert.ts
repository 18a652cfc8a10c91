import type { WriteOptions, WrittenFormat } from '../exchange/format';
import type { LargeTable } from '../exchange/open/large-table';
import { openFiles } from '../exchange/open/open-files';
import type { InputFile, Outcome } from '../exchange/open/outcome';
import { placeDossier } from '../exchange/svg/place';
import { lossSentence } from '../messages/losses';
import { englishWords } from '../messages/messages';
import type { Dossier } from '../schema/dossier';
import type { Mapping } from '../schema/mapping';
import type { Conversion } from './conversion';
import { openLarge, piecesOfLarge } from './convert-large';
import { type ExitCode, fileFailure, type Io, printable } from './io';
import { outFormat } from './out-format';
import { described } from './print-issue';
import { readInputs, readMappingFile, type Unreadable } from './read-inputs';
import { asJson, type Converted, type NotConverted, tellConverted, tellRefused } from './tell-conversion';

function unreadable({ unreadable: path, why }: Unreadable, io: Io): ExitCode {
  io.err(`${printable(path)}: cannot be read: ${printable(why)}\n`);
  return 1;
}

/** Opens files, and tells how far it is. */
function opened(
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
      io.progress('Reading', step.value);
    }
  });
}

/** What a writer is told: places come from the layout that the page uses, with the seed with which it begins. */
function optionsFor(dossier: Dossier, { placed }: WrittenFormat, bom: boolean, io: Io): WriteOptions {
  if (!placed) return { language: 'en', places: new Map(), bom };
  io.progress('Placing');
  return { language: 'en', places: placeDossier(dossier), bom };
}

async function write(path: string, pieces: Iterable<string | Uint8Array>, io: Io): Promise<boolean> {
  try {
    io.progress('Writing');
    await io.write(path, pieces);
    return true;
  } catch (error) {
    io.err(`${printable(path)}: cannot be written: ${printable(fileFailure(error))}\n`);
    return false;
  }
}

/** Says why nothing is converted: in words where others look for errors, as JSON where they look for the result. */
function refused(result: NotConverted, asked: Conversion, say: Io['out'], io: Io): ExitCode {
  if (asked.json) say(asJson(result));
  else io.err(tellRefused(result));
  return 1;
}

/** A long table that needs not be held in memory; null for anything else. */
function largeOf(asked: Conversion, format: WrittenFormat, io: Io): LargeTable | Unreadable | null {
  try {
    return openLarge(asked, format, io);
  } catch (error) {
    return { unreadable: asked.inputs.join(), why: fileFailure(error) };
  }
}

/** Writes the dossier of a long table while it is read once more. */
async function convertLarge(
  table: LargeTable,
  asked: Conversion,
  format: WrittenFormat,
  say: Io['out'],
  io: Io,
): Promise<ExitCode> {
  const { inputs, out } = asked;
  if (!table.ok) {
    return refused({ ...table, in: inputs, issues: table.issues.map(described) }, asked, say, io);
  }
  if (!(await write(out, piecesOfLarge(table, io), io))) return 1;
  const { entities, ties } = table;
  const issues = table.warnings().map(described);
  const result: Converted = {
    ok: true,
    in: inputs,
    out,
    format: format.id,
    entities,
    ties,
    issues,
    losses: [],
  };
  return told(result, asked, format, say, io);
}

/** Says what was converted, in the report too where one is asked for. */
async function told(
  result: Converted,
  { report, json }: Conversion,
  format: WrittenFormat,
  say: Io['out'],
  io: Io,
): Promise<ExitCode> {
  if (report !== undefined && !(await write(report, [asJson(result)], io))) return 1;
  say(json ? asJson(result) : tellConverted(result, format));
  return 0;
}

/**
 * `convert IN... OUT`: opens files of any format by their content, several tables as one, and writes the case in another.
 * OUT is written whole or not at all. What was read with warnings and what OUT does not hold is said; where OUT or the report
 * is standard output, on standard error.
 */
export async function convert(asked: Conversion, io: Io): Promise<ExitCode> {
  const { inputs, out, report } = asked;
  const format = outFormat(out, asked.to);
  const say = out === '-' || report === '-' ? io.err : io.out;
  const mapping = await readMappingFile(asked.map, io);
  if (mapping !== undefined && 'unreadable' in mapping) return unreadable(mapping, io);
  if (mapping !== undefined && 'issues' in mapping) {
    const { path: file, issues } = mapping;
    return refused({ ok: false, in: inputs, file, issues: issues.map(described) }, asked, say, io);
  }
  io.progress('Reading');
  const large = largeOf(asked, format, io);
  if (large !== null)
    return 'unreadable' in large ? unreadable(large, io) : convertLarge(large, asked, format, say, io);
  const files = await readInputs(inputs, io);
  if ('unreadable' in files) return unreadable(files, io);
  const outcome = await opened(asked, files, mapping, io);
  if (!outcome.ok) {
    return refused({ ...outcome, in: inputs, issues: outcome.issues.map(described) }, asked, say, io);
  }
  const { dossier, warnings } = outcome;
  const writer = await format.load();
  const options = optionsFor(dossier, format, asked.bom, io);
  const words = englishWords();
  const result: Converted = {
    ok: true,
    in: inputs,
    out,
    format: format.id,
    entities: dossier.entities.length,
    ties: dossier.ties.length,
    issues: warnings.map(described),
    losses: writer.losses(dossier, options).map((loss) => ({ ...loss, words: lossSentence(loss, words) })),
  };
  if (!(await write(out, writer.write(dossier, options), io))) return 1;
  return told(result, asked, format, say, io);
}
