import type { Issue } from '../schema/issues';
import { type ExitCode, fileFailure, type Io, printable } from './io';
import { type DescribedIssue, described, printIssue, printVerdict } from './print-issue';
import { readDossierFile } from './read-dossier';

/** What `validate --json` says of one file. */
interface Report {
  readonly file: string;
  /** True where the file can be opened: it has no errors. */
  readonly ok: boolean;
  /** Why it could not be read at all. */
  readonly unreadable?: string;
  readonly issues: readonly DescribedIssue[];
}

async function issuesOf(file: string, io: Io): Promise<readonly Issue[] | { readonly unreadable: string }> {
  try {
    const parsed = await readDossierFile(file, io);
    return parsed.ok ? parsed.warnings : parsed.issues;
  } catch (error) {
    return { unreadable: fileFailure(error) };
  }
}

/**
 * `validate FILE... [--json]`: prints every issue of every file, and for each file whether it is sound.
 * Issues are the result and go to standard output; a file that cannot be read goes to standard error.
 */
export async function validate(files: readonly string[], json: boolean, io: Io): Promise<ExitCode> {
  const reports: Report[] = [];
  for (const file of files) {
    const issues = await issuesOf(file, io);
    if ('unreadable' in issues) {
      reports.push({ file, ok: false, unreadable: issues.unreadable, issues: [] });
      io.err(`${printable(file)}: cannot be read: ${printable(issues.unreadable)}\n`);
      continue;
    }
    const ok = !issues.some(({ severity }) => severity === 'error');
    reports.push({ file, ok, issues: issues.map(described) });
    if (json) continue;
    for (const issue of issues) io.out(printIssue(file, issue));
    io.out(printVerdict(file, issues));
  }
  if (json) io.out(`${JSON.stringify(reports, null, 2)}\n`);
  return reports.every(({ ok }) => ok) ? 0 : 1;
}
