import { parseArgs } from 'node:util';
import { type ExitCode, type Io, UsageError } from './io';
import { dossierJsonSchemaText } from './json-schema';
import { stats } from './stats';
import { validate } from './validate';

/** What the program says about itself. */
export const usage = `Usage: entente COMMAND

  validate FILE... [--json]   check dossiers: every fault with its place and what to do
  stats FILE [--json]         count what a dossier holds
  schema                      print the JSON Schema of the dossier format

FILE may be - for standard input. Exit codes: 0 fine, or warnings only; 1 the input is at fault; 2 wrong usage.
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
    case 'schema': {
      const { files } = readArguments(rest, 'none');
      if (files.length > 0) throw new UsageError('schema takes no FILE.');
      io.out(dossierJsonSchemaText());
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
