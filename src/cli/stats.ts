import { contextFor, weigh } from '../dossier/evidence';
import type { Parsed } from '../dossier/parse';
import type { Claim, Dossier } from '../schema/dossier';
import { EvidenceLevel } from '../schema/query-schema';
import { pickText } from '../schema/text';
import { type ExitCode, fileFailure, type Io, printable } from './io';
import { printIssue } from './print-issue';
import { readDossierFile } from './read-dossier';

/** What a dossier holds, counted. Maps go from id to count, the largest first; what counts nothing is left out. */
export interface Stats {
  readonly entities: number;
  readonly ties: number;
  /** Claims on ties and on entities. */
  readonly claims: number;
  readonly citations: number;
  readonly sources: number;
  /** Entities by kind. */
  readonly byKind: Readonly<Record<string, number>>;
  readonly byTieKind: Readonly<Record<string, number>>;
  /** Ties by level of evidence, with every source on and no date asked. */
  readonly byEvidence: Readonly<Record<EvidenceLevel, number>>;
  /** For every source the claims and ties that cite it. */
  readonly bySource: Readonly<Record<string, { readonly claims: number; readonly ties: number }>>;
}

function tally(ids: Iterable<string>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return Object.fromEntries(sorted);
}

function countSources(dossier: Dossier): Stats['bySource'] {
  const counts = new Map(dossier.sources.map(({ id }) => [id, { claims: 0, ties: 0 }]));
  const count = (claims: readonly Claim[], tie: 0 | 1): void => {
    const cited = claims.map(({ citations }) => new Set(citations.map(({ source }) => source)));
    for (const id of cited.flatMap((ids) => [...ids])) {
      const row = counts.get(id);
      if (row !== undefined) row.claims += 1;
    }
    for (const id of new Set(cited.flatMap((ids) => [...ids]))) {
      const row = counts.get(id);
      if (row !== undefined) row.ties += tie;
    }
  };
  for (const { claims } of dossier.ties) count(claims, 1);
  for (const { claims } of dossier.entities) count(claims ?? [], 0);
  const sorted = [...counts].sort(
    ([a, n], [b, m]) => m.ties - n.ties || m.claims - n.claims || (a < b ? -1 : 1),
  );
  return Object.fromEntries(sorted);
}

/** Counts what a dossier holds. */
export function statsOf(dossier: Dossier): Stats {
  const claims = [...dossier.entities, ...dossier.ties].flatMap((record) => record.claims ?? []);
  const context = contextFor(dossier, {});
  const levels = tally(dossier.ties.map((tie) => weigh(tie, context).level));
  return {
    entities: dossier.entities.length,
    ties: dossier.ties.length,
    claims: claims.length,
    citations: claims.reduce((sum, { citations }) => sum + citations.length, 0),
    sources: dossier.sources.length,
    byKind: tally(dossier.entities.map(({ kind }) => kind)),
    byTieKind: tally(dossier.ties.map(({ kind }) => kind)),
    byEvidence: Object.fromEntries(
      EvidenceLevel.options.map((level) => [level, levels[level] ?? 0]),
    ) as Record<EvidenceLevel, number>,
    bySource: countSources(dossier),
  };
}

function rows(title: string, counts: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...counts.map(([name]) => name.length));
  const lines = counts.map(([name, count]) => `  ${name.padEnd(width)}  ${count}`);
  return [title, ...lines, ''].join('\n');
}

function numbers(counts: Readonly<Record<string, number>>): [string, string][] {
  return Object.entries(counts).map(([name, count]) => [printable(name), String(count)]);
}

function print(dossier: Dossier, stats: Stats): string {
  const { entities, ties, claims, citations, sources } = stats;
  const title = pickText(dossier.title, 'en', dossier.language).text;
  return [
    `${printable(title)} (${dossier.id})\n`,
    rows('Records', numbers({ entities, ties, claims, citations, sources })),
    rows('Entities by kind', numbers(stats.byKind)),
    rows('Ties by kind', numbers(stats.byTieKind)),
    rows('Ties by evidence', numbers(stats.byEvidence)),
    rows(
      'Claims and ties by source',
      Object.entries(stats.bySource).map(([id, row]) => [
        printable(id),
        `${String(row.claims).padStart(5)} ${String(row.ties).padStart(5)}`,
      ]),
    ),
  ].join('\n');
}

/** `stats FILE [--json]`: prints what a dossier holds. Issues of a file at fault go to standard error. */
export async function stats(file: string, json: boolean, io: Io): Promise<ExitCode> {
  let parsed: Parsed;
  try {
    parsed = await readDossierFile(file, io);
  } catch (error) {
    io.err(`${printable(file)}: cannot be read: ${printable(fileFailure(error))}\n`);
    return 1;
  }
  if (!parsed.ok) {
    for (const issue of parsed.issues) io.err(printIssue(file, issue));
    return 1;
  }
  const counts = statsOf(parsed.dossier);
  io.out(json ? `${JSON.stringify(counts, null, 2)}\n` : print(parsed.dossier, counts));
  return 0;
}
