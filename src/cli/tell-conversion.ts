import type { LeftOut } from '../dossier/leave-out';
import type { FormatId, WrittenFormat } from '../exchange/format';
import type { Loss } from '../schema/loss';
import { printable } from './io';
import { counted, type DescribedIssue, printIssue, printVerdict } from './print-issue';

/** What `convert --json` and `--report` say of a conversion. */
export interface Converted {
  readonly ok: true;
  /** Paths as they were given. */
  readonly in: readonly string[];
  readonly out: string;
  readonly format: FormatId;
  /** Entities and ties of the case. */
  readonly entities: number;
  readonly ties: number;
  /** Warnings; with `--leave-out` before them the errors of what was left out. */
  readonly issues: readonly DescribedIssue[];
  /** What OUT does not hold as it was, with a sentence for people. */
  readonly losses: readonly (Loss & { readonly words: string })[];
}

/** What `convert --json` says where nothing was converted. */
export interface NotConverted {
  readonly ok: false;
  readonly in: readonly string[];
  /** The file at fault where it is none of `in`: the mapping. */
  readonly file?: string;
  /** Errors before warnings. */
  readonly issues: readonly DescribedIssue[];
  /** What `--leave-out` would leave out; absent where nothing would be left. */
  readonly leftOut?: LeftOut;
}

export type Result = Converted | NotConverted;

/** Says JSON as all commands do. */
export function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Of several files the place of an issue names its own. */
function nameOf(result: Result): string {
  if (!result.ok && result.file !== undefined) return result.file;
  return result.in.length === 1 ? result.in.join() : 'the files';
}

/** Says in words what was read with warnings, what OUT does not hold, and what was written. */
export function tellConverted(result: Converted, { label }: WrittenFormat): string {
  const { issues, losses, out, entities, ties } = result;
  const name = nameOf(result);
  const lost = losses.map(({ words }) => `  ${printable(words)}\n`);
  const written = out === '-' ? 'standard output' : out;
  return [
    ...issues.map((issue) => printIssue(name, issue)),
    ...(lost.length > 0 ? [`Not held as it was by ${label}:\n`, ...lost] : []),
    `${printable(written)}: ${counted(entities, 'entity', 'entities')}, ${counted(ties, 'tie')}\n`,
  ].join('');
}

/** Says in words why nothing was converted, as `validate` does. */
export function tellRefused(result: NotConverted): string {
  const { issues, leftOut } = result;
  const name = nameOf(result);
  return [
    ...issues.map((issue) => printIssue(name, issue)),
    printVerdict(name, issues),
    ...(leftOut === undefined ? [] : ['With --leave-out the rest can be converted.\n']),
  ].join('');
}
