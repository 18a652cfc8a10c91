import { dateFault } from '../schema/dates';
import type { Dossier, Source, SourceId } from '../schema/dossier';
import type { Query } from '../schema/query';
import { momentOf, type Span, spanOf } from './interval';
import { sourceDate } from './source-date';

/** What evidence needs to know of a source. */
export interface SourceFacts {
  /** Who first reported it, without case and outer space. */
  readonly origin: string;
  /** When it came out; null where undated. */
  readonly date: Span | null;
}

/** Under what the evidence is weighed. A null clause is not set. */
export interface EvidenceContext {
  /** Offset that places dates without time. */
  readonly timezone: string;
  readonly sources: ReadonlyMap<SourceId, SourceFacts>;
  readonly sourcesOff: ReadonlySet<SourceId>;
  /** The sources that are on; null or absent: all. */
  readonly sourcesOnly?: ReadonlySet<SourceId> | null;
  /** Only sources certainly out by its latest instant are live. */
  readonly knownOn: Span | null;
  /** Valid-time window: claims that miss it do not count. */
  readonly window: Span | null;
}

/**
 * What evidence needs of a source. The origin is `origin`, else the publisher, the container title, the id,
 * without case and outer space. The date is `date`, else `csl.issued`.
 */
export function sourceFacts(source: Source, timezone: string): SourceFacts {
  const { csl } = source;
  const origin = source.origin ?? csl.publisher ?? csl['container-title'] ?? source.id;
  const date = sourceDate(source);
  // A fault in the date is an issue of the check; here such a source is undated.
  const known = date !== null && dateFault(date, timezone) === null;
  return { origin: origin.trim().toLowerCase(), date: known ? momentOf(date, timezone) : null };
}

/** True where a source is on, whenever it came out. */
export function isOn(
  source: SourceId,
  { sources, sourcesOff, sourcesOnly = null }: EvidenceContext,
): boolean {
  return sources.has(source) && !sourcesOff.has(source) && (sourcesOnly === null || sourcesOnly.has(source));
}

/** True where the citations of a source are live: it is on, and was certainly out by the known-on date. */
export function isLive(source: SourceId, context: EvidenceContext): boolean {
  if (!isOn(source, context)) return false;
  if (context.knownOn === null) return true;
  const date = context.sources.get(source)?.date ?? null;
  return date !== null && date.latest <= context.knownOn.latest;
}

/**
 * The context of a query over a dossier. Make it once per query: it walks all sources.
 * @throws RangeError where the query's window or known-on date is not a date
 */
export function contextFor(dossier: Pick<Dossier, 'timezone' | 'sources'>, query: Query): EvidenceContext {
  const timezone = dossier.timezone ?? 'Z';
  return {
    timezone,
    sources: new Map(dossier.sources.map((source) => [source.id, sourceFacts(source, timezone)])),
    sourcesOff: new Set(query.sourcesOff ?? []),
    sourcesOnly: query.sourcesOnly === undefined ? null : new Set(query.sourcesOnly),
    knownOn: query.knownOn === undefined ? null : momentOf(query.knownOn, timezone),
    window: query.window === undefined ? null : spanOf(query.window, timezone),
  };
}
