import { sourceFacts } from '../../dossier/context';
import { type Duration, durationOf, momentOf, type Span } from '../../dossier/interval';
import type { Claim, Dossier, SourceId } from '../../schema/dossier';
import type { Slices } from '../slices';

/** Stances by the number that columns use. */
export const stances = ['supports', 'disputes', 'qualifies'] as const;
/** How a time ends, by the number that columns use; `always` where there is no time. */
export const endings = ['always', 'none', 'date', 'open', 'unknown'] as const;
/** No time: the claim holds always. */
export const noTime = 0xffffffff;

/** Times by number: each tie's own, and those of claims that have another. See {@link Duration} for what they mean. */
export interface TimeColumns {
  /** Index into {@link endings}. */
  readonly ending: Uint8Array;
  /** 1 where the start names a date. */
  readonly begins: Uint8Array;
  readonly startEarliest: Float64Array;
  readonly startLatest: Float64Array;
  readonly endEarliest: Float64Array;
  readonly endLatest: Float64Array;
}

/**
 * All that evidence reads of the claims of ties, as numbers: claims follow one another by tie row, citations by claim. Weighing
 * every tie then takes milliseconds where reading records and dates takes seconds.
 */
export interface ClaimColumns {
  /** The claims of tie row `t` are `claimStart[t]` to before `claimStart[t + 1]`. */
  readonly claimStart: Uint32Array;
  /** Index into {@link stances}. */
  readonly stance: Uint8Array;
  /** 1 for hedged and inferred ones. */
  readonly weak: Uint8Array;
  /** Number of who is quoted, where that is who stands behind the claim; -1: its sources do. */
  readonly speaker: Int32Array;
  /** Row of its time; {@link noTime}: always. */
  readonly time: Uint32Array;
  readonly times: TimeColumns;
  /** When a claim says that it was said, where it does. */
  readonly stated: ReadonlyMap<number, Span>;
  /** Claims that a claim supersedes. */
  readonly supersedes: ReadonlyMap<number, readonly number[]>;
  /** The citations of claim `c` are `citationStart[c]` to before `citationStart[c + 1]`. */
  readonly citationStart: Uint32Array;
  /** Source rows. */
  readonly cited: Uint32Array;
  /** Number of the origin, by source row. */
  readonly origin: Uint32Array;
  /** When a source came out; NaN where it is undated. */
  readonly outEarliest: Float64Array;
  readonly outLatest: Float64Array;
}

/** Numbers for texts, in the order in which they are first met. */
class Numbers {
  readonly #known = new Map<string, number>();
  of(text: string): number {
    const known = this.#known.get(text) ?? this.#known.size;
    this.#known.set(text, known);
    return known;
  }
}

class TimeTable {
  readonly columns: TimeColumns;
  readonly #timezone: string;
  #next = 0;

  constructor(size: number, timezone: string) {
    this.#timezone = timezone;
    this.columns = {
      ending: new Uint8Array(size),
      begins: new Uint8Array(size),
      startEarliest: new Float64Array(size),
      startLatest: new Float64Array(size),
      endEarliest: new Float64Array(size),
      endLatest: new Float64Array(size),
    };
  }

  /** Row of a time. @throws RangeError where the text is none */
  add(when: string | undefined): number {
    if (when === undefined) return noTime;
    const { start, end, ending, begins }: Duration = durationOf(when, this.#timezone);
    const { columns } = this;
    const row = this.#next;
    this.#next += 1;
    columns.ending[row] = endings.indexOf(ending);
    columns.begins[row] = begins ? 1 : 0;
    columns.startEarliest[row] = start.earliest;
    columns.startLatest[row] = start.latest;
    columns.endEarliest[row] = end.earliest;
    columns.endLatest[row] = end.latest;
    return row;
  }
}

/** How many claims, citations and times there are. */
async function sizesOf({ ties }: Dossier, slices: Slices) {
  const sizes = { claims: 0, citations: 0, times: 0 };
  for (const [row, { when, claims }] of ties.entries()) {
    if (row % 2048 === 0) await slices.breathe();
    if (when !== undefined) sizes.times += 1;
    sizes.claims += claims.length;
    for (const claim of claims) {
      sizes.citations += claim.citations.length;
      if (claim.when !== undefined) sizes.times += 1;
    }
  }
  return sizes;
}

/** The claims of the same tie that a claim supersedes, from the first claim of the tie on; those that are not there left out. */
function supersededBy(claim: Claim, claims: readonly Claim[], first: number): number[] {
  const places = [...new Set(claim.supersedes)].map((id) => claims.findIndex((other) => other.id === id));
  return places.filter((place) => place >= 0).map((place) => first + place);
}

function sourceColumns({
  sources,
  timezone = 'Z',
}: Dossier): Pick<ClaimColumns, 'origin' | 'outEarliest' | 'outLatest'> {
  const origins = new Numbers();
  const facts = sources.map((source) => sourceFacts(source, timezone));
  return {
    origin: Uint32Array.from(facts, ({ origin }) => origins.of(origin)),
    outEarliest: Float64Array.from(facts, ({ date }) => date?.earliest ?? Number.NaN),
    outLatest: Float64Array.from(facts, ({ date }) => date?.latest ?? Number.NaN),
  };
}

/**
 * Makes the columns of a checked dossier.
 *
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function claimColumns(
  dossier: Dossier,
  sourceRow: ReadonlyMap<SourceId, number>,
  slices: Slices,
): Promise<ClaimColumns> {
  const sizes = await sizesOf(dossier, slices);
  const timezone = dossier.timezone ?? 'Z';
  const times = new TimeTable(sizes.times, timezone);
  const columns = {
    claimStart: new Uint32Array(dossier.ties.length + 1),
    stance: new Uint8Array(sizes.claims),
    weak: new Uint8Array(sizes.claims),
    speaker: new Int32Array(sizes.claims).fill(-1),
    time: new Uint32Array(sizes.claims),
    citationStart: new Uint32Array(sizes.claims + 1),
    cited: new Uint32Array(sizes.citations),
  };
  const stated = new Map<number, Span>();
  const supersedes = new Map<number, readonly number[]>();
  const speakers = new Numbers();
  let [at, cited] = [0, 0];
  for (const [row, { when, claims }] of dossier.ties.entries()) {
    if (row % 512 === 0) await slices.breathe();
    const first = at;
    const own = times.add(when);
    for (const claim of claims) {
      columns.stance[at] = stances.indexOf(claim.stance);
      columns.weak[at] = claim.voice === 'hedged' || claim.voice === 'inferred' ? 1 : 0;
      if (claim.by !== undefined && claim.voice !== 'asserted') columns.speaker[at] = speakers.of(claim.by);
      columns.time[at] = claim.when === undefined ? own : times.add(claim.when);
      if (claim.stated !== undefined) stated.set(at, momentOf(claim.stated, timezone));
      if (claim.supersedes !== undefined) supersedes.set(at, supersededBy(claim, claims, first));
      for (const { source } of claim.citations) {
        columns.cited[cited] = sourceRow.get(source) as number;
        cited += 1;
      }
      at += 1;
      columns.citationStart[at] = cited;
    }
    columns.claimStart[row + 1] = at;
  }
  return { ...columns, times: times.columns, stated, supersedes, ...sourceColumns(dossier) };
}
