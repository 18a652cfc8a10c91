import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type FormatGuess, formatGuesses } from '../exchange/recognise/format-guess';
import { UsageError } from './io';

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

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  from: text,
  to: text,
  map: text,
  report: text,
  'leave-out': flag,
  bom: flag,
  json: flag,
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** @throws UsageError where one stream or file is asked for twice */
function checkOnce({ inputs, map, out, report }: Conversion): void {
  if ([...inputs, map].filter((path) => path === '-').length > 1) {
    throw new UsageError('Standard input can be read only once.');
  }
  if (report === undefined) return;
  if (report === '-' && out === '-') throw new UsageError('Standard output can take OUT or the report.');
  if (report !== '-' && resolve(report) === resolve(out)) {
    throw new UsageError('OUT and the report would be one file.');
  }
}

/**
 * Reads the arguments of `convert`.
 * @throws UsageError for options that it does not have, and for what contradicts itself
 */
export function readConversion(args: readonly string[]): Conversion {
  const { positionals, values } = parse(args);
  const out = positionals.at(-1);
  if (out === undefined || positionals.length < 2) throw new UsageError('convert needs IN and OUT.');
  const { from: asked, to, map, report } = values;
  const from = formatGuesses.find((each) => each === asked);
  if (asked !== undefined && from === undefined) {
    throw new UsageError(`No format "${asked}" is read. Formats: ${formatGuesses.join(', ')}.`);
  }
  const conversion = {
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
  checkOnce(conversion);
  return conversion;
}
