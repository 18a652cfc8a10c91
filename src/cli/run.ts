import { parseArgs } from 'node:util';
import { formatGuesses } from '../exchange/recognise/format-guess';
import { convert } from './convert';
import { type ExitCode, type Io, UsageError } from './io';
import { dossierJsonSchemaText, mappingJsonSchemaText } from './json-schema';
import { stats } from './stats';
import { validate } from './validate';

/** What the program says about itself. */
export const usage = `Usage: entente COMMAND

  validate FILE... [--json]   check dossiers: every fault with its place and what to do
  stats FILE [--json]         count what a dossier holds
  convert IN... OUT           open files of any format by their content, write another
      --to FORMAT             format of OUT; else by its name (.json the dossier, .gexf, .graphml, .zip tables,
                              .cyjs, .cx2, .jsonld, .ftm.ijson, .stix.json, .bib, .ris, .md, .svg)
      --from FORMAT           format of IN, where its content does not tell
      --map MAPPING           what the tables IN mean
      --leave-out             convert what is left without faulty records
      --report FILE           write what OUT does not hold, as JSON
      --bom                   begin CSV tables with a byte order mark
      --json                  say the result as JSON
  schema [dossier|mapping]    print the JSON Schema of a format

FILE, IN and OUT may be - for standard input and output. Exit codes: 0 fine, or warnings only; 1 the input is at fault; 2 wrong usage.
`;

/** Reads the arguments of `convert`. @throws UsageError */
function readConversion(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const parsed = (() => {
    try {
      return parseArgs({
        args: [...args],
        options: { from: text, to: text, map: text, report: text, 'leave-out': flag, bom: flag, json: flag },
        allowPositionals: true,
      });
    } catch (error) {
      throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
    }
  })();
  const { positionals, values } = parsed;
  const out = positionals.at(-1);
  if (out === undefined || positionals.length < 2) throw new UsageError('convert needs IN and OUT.');
  const { from: asked, to, map, report } = values;
  const from = formatGuesses.find((each) => each === asked);
  if (asked !== undefined && from === undefined) {
    throw new UsageError(`No format "${asked}" is read. Formats: ${formatGuesses.join(', ')}.`);
  }
  return {
    inputs: positionals.slice(0, -1),
    out,
    leaveOut: values['leave-out'] === true,
    bom: values.bom === true,
    json: values.json === true,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(map === undefined ? {} : { map }),
    ...(report === undefined ? {} : { report }),
  };
}

interface Arguments {
  readonly files: readonly string[];
  readonly json: boolean;
}

/** Reads the arguments of a command. @throws UsageError for an option that it does not have */
function readArguments(args: readonly string[], options: 'json' | 'none'): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: options === 'json' ? { json: { type: 'boolean' } } : {},
      allowPositionals: true,
    });
    return { files: positionals, json: (values as { json?: boolean }).json === true };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<ExitCode> {
  const [command, ...rest] = args;
  switch (command) {
    case undefined:
      throw new UsageError('No command.');
    case '-h':
    case '--help':
    case 'help':
      io.out(usage);
      return 0;
    case 'validate': {
      const { files, json } = readArguments(rest, 'json');
      if (files.length === 0) throw new UsageError('validate needs at least one FILE.');
      if (files.filter((file) => file === '-').length > 1) {
        throw new UsageError('Standard input can be read only once.');
      }
      return validate(files, json, io);
    }
    case 'stats': {
      const { files, json } = readArguments(rest, 'json');
      const [file] = files;
      if (file === undefined || files.length > 1) throw new UsageError('stats needs one FILE.');
      return stats(file, json, io);
    }
    case 'convert':
      return convert(readConversion(rest), io);
    case 'schema': {
      const [which = 'dossier', another] = readArguments(rest, 'none').files;
      if (another !== undefined || !['dossier', 'mapping'].includes(which)) {
        throw new UsageError('schema takes one word: dossier or mapping.');
      }
      io.out(which === 'dossier' ? dossierJsonSchemaText() : mappingJsonSchemaText());
      return 0;
    }
    default:
      throw new UsageError(`Unknown command: ${command}`);
  }
}

/** Runs one command. @param args what stands after the program's name */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${error.message}\n\n${usage}`);
    return 2;
  }
}
