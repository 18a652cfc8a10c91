import { parseArgs } from 'node:util';
import { readConversion } from './conversion';
import { convert } from './convert';
import { type ExitCode, type Io, UsageError } from './io';
import { dossierJsonSchemaText, mappingJsonSchemaText } from './json-schema';
import { stats } from './stats';
import { validate } from './validate';

/** What the program says about itself. */
export const usage = `Usage: entente COMMAND

  validate FILE... [--json]   check dossiers: every fault with its place and what to do
  stats FILE [--json]         count what a dossier holds
  convert IN... OUT           open files of any format by their content, write the case in another
      --to FORMAT             format of OUT; else by the end of its name: .json the dossier, .gexf, .graphml,
                              .zip the CSV tables, .cyjs, .cx2, .node-link.json, .jsonld, .ftm.ijson, .stix.json,
                              .bib, .ris, .csl.json, .md, .svg
      --from FORMAT           format of IN, where its content does not tell
      --map MAPPING           what the columns of tables mean; the mapping may also be one of IN
      --leave-out             convert what is left without the faulty records, which are listed
      --report FILE           write what OUT does not hold, and the warnings, as JSON
      --bom                   begin CSV tables with a byte order mark
      --json                  say the result as JSON
  schema [dossier|mapping]    print the JSON Schema of a format

FILE, IN and OUT may be - for standard input and output.
Exit codes: 0 fine, or warnings only; 1 the input is at fault; 2 wrong usage.
`;

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

/** True where somebody asks for help, of a command too. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  return own.includes('--help') || own.includes('-h');
}

/** Runs one command. @param args what stands after the program's name */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(asksForHelp(args) ? ['help'] : args, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${error.message}\n\n${usage}`);
    return 2;
  }
}
