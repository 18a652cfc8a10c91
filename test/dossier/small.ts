import { readFileSync } from 'node:fs';
import { parseDossier } from '../../src/dossier/parse';
import type { Claim, Dossier, Source, Tie } from '../../src/schema/dossier';
import type { Issue } from '../../src/schema/issues';

/** A small sound dossier, to be changed by a test: two countries, one tie, one claim, one source. */
export function smallDossier(): Dossier {
  const parsed = parseDossier(readFileSync('test/fixtures/issues/too-large.json', 'utf8'));
  if (!parsed.ok) throw new Error(`the fixture has faults: ${JSON.stringify(parsed.issues)}`);
  return structuredClone(parsed.dossier);
}

/** The first tie of a dossier. */
export function firstTie(dossier: Dossier): Tie {
  const [tie] = dossier.ties;
  if (tie === undefined) throw new Error('the dossier has no tie');
  return tie;
}

/** The first claim of its first tie. */
export function firstClaim(dossier: Dossier): Claim {
  const [claim] = firstTie(dossier).claims;
  if (claim === undefined) throw new Error('the tie has no claim');
  return claim;
}

/** Its first source. */
export function firstSource(dossier: Dossier): Source {
  const [source] = dossier.sources;
  if (source === undefined) throw new Error('the dossier has no source');
  return source;
}

/** What parsing the small dossier after a change reports. */
export function issuesAfter(change: (dossier: Dossier) => void): readonly Issue[] {
  const dossier = smallDossier();
  change(dossier);
  return issuesOf(JSON.stringify(dossier));
}

/** What parsing a text reports: warnings where it opens, all issues where it does not. */
export function issuesOf(text: string): readonly Issue[] {
  const parsed = parseDossier(text);
  return parsed.ok ? parsed.warnings : parsed.issues;
}

/** Code and path of each issue, for comparing at a glance. */
export function brief(issues: readonly Issue[]): string[] {
  return issues.map(({ code, path }) => `${code} ${path}`);
}
