import { readDossierSteps } from '../../dossier/decode';
import { makeIssueAt } from '../../dossier/issue';
import { type LeftOut, leaveOut } from '../../dossier/leave-out';
import { parseDossier, parseRoot } from '../../dossier/parse';
import type { Issue } from '../../schema/issues';
import { type Read, readLimits, type Steps, within } from '../codec';
import { isMapping, type Member, membersOf, type TextMember, textsOf } from './members';
import type { InputFile, OpenChoices, Outcome } from './outcome';
import { formatNames, graphReaders } from './readers';
import { rootOfGraph } from './root-of-graph';

/** Runs steps to their end, and tells whoever waits how far they are. */
export type Run = <T>(steps: Steps<T>) => T;

/** Most records that are named as left out; the count says how many there are. */
const mostNamed = 1000;

const isError = ({ severity }: Issue): boolean => severity === 'error';

/** Errors before warnings, each in the order of the file. */
function bySeverity(issues: readonly Issue[]): Issue[] {
  return [...issues.filter(isError), ...issues.filter((issue) => !isError(issue))];
}

function refuse(...issues: readonly Issue[]): Outcome {
  return { ok: false, issues: bySeverity(issues) };
}

/** What a reader of a format left out on its own: every fault that it lists is one record. */
function leftOutBy(issues: readonly Issue[]): LeftOut {
  const count = (...codes: readonly Issue['code'][]) =>
    issues.filter(({ code }) => codes.includes(code)).length;
  return {
    entities: count('duplicate-node'),
    ties: count('dangling-edge', 'hyperedge'),
    claims: 0,
    sources: 0,
  };
}

const sum = (a: LeftOut, b: LeftOut): LeftOut => ({
  entities: a.entities + b.entities,
  ties: a.ties + b.ties,
  claims: a.claims + b.claims,
  sources: a.sources + b.sources,
});

/** A value checked as a dossier, beside what was wrong with the file that it was made of. */
function settle({ graph: root, issues }: Read<unknown>, faulty: OpenChoices['faulty']): Outcome {
  if (root === null) return refuse(...issues);
  const parsed = parseRoot(root);
  if (parsed.ok && !issues.some(isError)) {
    return { ok: true, dossier: parsed.dossier, warnings: [...issues, ...parsed.warnings] };
  }
  const rest = parsed.ok
    ? {
        dossier: parsed.dossier,
        warnings: parsed.warnings,
        leftOut: { entities: 0, ties: 0, claims: 0, sources: 0 },
        ids: [],
      }
    : leaveOut(root);
  const all = [...issues, ...(parsed.ok ? parsed.warnings : parsed.issues)];
  if (rest === null) return refuse(...all);
  if (faulty === 'refuse') {
    return { ok: false, issues: bySeverity(all), leftOut: sum(leftOutBy(issues), rest.leftOut) };
  }
  const errors = all.filter(isError);
  const said = new Set(errors.map(({ id }) => id));
  const named = rest.ids
    .filter((id) => !said.has(id))
    .slice(0, mostNamed)
    .map((id) => makeIssueAt('record-dropped', '$', { found: id, count: 1 }, id));
  const warnings = [...issues.filter((issue) => !isError(issue)), ...rest.warnings];
  return { ok: true, dossier: rest.dossier, warnings: [...errors, ...named, ...warnings] };
}

/** A dossier of ours: where it is at fault, what is left of it is looked for in its JSON. */
function openDossier(
  { text, bytes, encoding }: TextMember,
  faulty: OpenChoices['faulty'],
  run: Run,
): Outcome {
  const parsed = encoding === 'UTF-8' ? run(readDossierSteps(bytes)) : parseDossier(text);
  if (parsed.ok) return parsed;
  // Faults of the file as a whole: there are no records to leave out.
  const whole = parsed.issues.some(({ code, path }) => path === '$' || code === 'unsupported-version');
  if (whole || parsed.issues.some(({ code }) => code === 'not-json' || code === 'too-deep')) return parsed;
  return settle({ graph: JSON.parse(text.replace(/^\uFEFF/, '')), issues: [] }, faulty);
}

/** The value of a dossier out of recognised texts that belong together. */
async function rootOfTexts(
  texts: readonly TextMember[],
  { columns }: OpenChoices,
  readOn: string,
  run: Run,
): Promise<Read<unknown>> {
  const [first, ...others] = texts;
  if (first === undefined) return { graph: null, issues: [] };
  const { format, text } = first;
  if (format === 'csv') {
    const [{ readAnyTables }, { readTables }] = await Promise.all([
      import('../csv/zip-tables'),
      import('../csv/read-tables'),
    ]);
    const told = texts.map(({ name }) => columns?.[name]);
    const files = [...new Set(texts.map(({ from }) => from))] as [InputFile, ...InputFile[]];
    const steps = told.some((each) => each !== undefined) ? readTables(texts, told) : readAnyTables(texts);
    const read = run(within(steps, 0, 0.6));
    return run(within(rootOfGraph(read, files, formatNames.csv, readOn), 0.6, 1));
  }
  if (others.length > 0 || format === 'dossier') throw new Error('One text at a time');
  if (format === 'jsonld') return run((await import('../jsonld/read')).readJsonld(text));
  const reader = await graphReaders[format]();
  const read = run(within(reader(text), 0, 0.6));
  return run(within(rootOfGraph(read, [first.from], formatNames[format], readOn), 0.6, 1));
}

/** The members that are opened together: all tables, or the only file of another format. */
function together(texts: readonly TextMember[]): readonly TextMember[] | Issue {
  const tables = texts.filter(({ format }) => format === 'csv');
  const others = texts.filter(({ format }) => format !== 'csv');
  if (tables.length > 0 && others.length === 0) return tables;
  const [only, another] = others;
  // A table beside a graph in one archive is no part of it.
  const beside = tables.filter(({ archived }) => !archived);
  if (only !== undefined && another === undefined && beside.length === 0) return [only];
  return makeIssueAt('several-files', (another ?? beside[0] ?? only)?.name ?? '$');
}

async function openMapped(
  members: readonly Member[],
  choices: OpenChoices,
  readOn: string,
  run: Run,
): Promise<Read<unknown> | null> {
  const own = members.filter(isMapping);
  const [found, another] = own;
  if (choices.mapping === undefined && found === undefined) return null;
  const { readMapping, rootOfTables } = await import('./tables');
  const tables = members.filter((member) => !own.includes(member));
  if (choices.mapping !== undefined) return run(rootOfTables(choices.mapping, tables, readOn));
  if (found === undefined || another !== undefined) {
    return { graph: null, issues: [makeIssueAt('several-files', another?.name ?? '$')] };
  }
  const read = readMapping(new TextDecoder().decode(found.bytes));
  if ('issues' in read) return { graph: null, issues: read.issues };
  if (tables.length === 0) return { graph: null, issues: [makeIssueAt('mapping-alone', '$')] };
  return run(rootOfTables(read.mapping, tables, readOn));
}

/**
 * Opens files of any format that is read, recognised by what is in them, as one dossier: one file, several tables, or tables
 * with the mapping that says what they mean. Never throws for what files hold.
 *
 * @param run runs the steps of the work; whoever passes it shows how far they are
 */
export async function openFiles(
  files: readonly InputFile[],
  choices: OpenChoices,
  run: Run,
): Promise<Outcome> {
  const size = files.reduce((total, { bytes }) => total + bytes.length, 0);
  if (size > readLimits.characters) {
    return refuse(makeIssueAt('too-large', '$', { size, limit: readLimits.characters, unit: 'bytes' }));
  }
  const readOn = choices.now.slice(0, 10);
  const { members, issues } = membersOf(files);
  if (issues.some(isError)) return refuse(...issues);
  const mapped = await openMapped(members, choices, readOn, run);
  if (mapped !== null)
    return settle({ graph: mapped.graph, issues: [...issues, ...mapped.issues] }, choices.faulty);
  const { texts, issues: unread } = textsOf(members, choices.format);
  const all = [...issues, ...unread];
  if (all.some(isError)) return refuse(...all);
  const chosen = together(texts);
  if ('code' in chosen) return refuse(...all, chosen);
  const [first] = chosen;
  if (first?.format === 'dossier') return openDossier(first, choices.faulty, run);
  const read = await rootOfTexts(chosen, choices, readOn, run);
  return settle({ graph: read.graph, issues: [...all, ...read.issues] }, choices.faulty);
}
