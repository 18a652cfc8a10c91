import { type EvidenceContext, isLive, isOn } from '../../dossier/evidence';
import type { Span } from '../../dossier/interval';
import type { SourceId } from '../../schema/dossier';
import type { EvidenceLevel } from '../../schema/query';
import { type ClaimColumns, endings, noTime, stances } from './claim-columns';

const [supports, qualifies] = [stances.indexOf('supports'), stances.indexOf('qualifies')];
const always = endings.indexOf('always');
const none = endings.indexOf('none');
const date = endings.indexOf('date');
const open = endings.indexOf('open');
const unknown = endings.indexOf('unknown');

/** True where two half-open spans share an instant: `overlaps` of `dossier/interval.ts`, without objects. */
export function meets(a: number, aEnd: number, b: number, bEnd: number): boolean {
  const start = Math.max(a, b);
  const end = Math.min(aEnd, bEnd);
  if (start !== end) return start < end;
  const first = a === aEnd ? a === start : a <= start && start < aEnd;
  return first && (b === bEnd ? b === start : b <= start && start < bEnd);
}

/** 1 for each source whose citations are live, by source row. */
export function liveSources(context: EvidenceContext, ids: readonly SourceId[]): Uint8Array {
  return Uint8Array.from(ids, (id) => (isLive(id, context) ? 1 : 0));
}

/** 1 for each source that is on, whenever it came out, by source row. */
export function sourcesOn(context: EvidenceContext, ids: readonly SourceId[]): Uint8Array {
  return Uint8Array.from(ids, (id) => (isOn(id, context) ? 1 : 0));
}

/** A number for each claim of the tie in hand, by its place. */
class Scratch {
  readonly live: Uint8Array;
  readonly overtaken: Uint8Array;
  /** 1 where it weighs in the level. */
  readonly counts: Uint8Array;
  /** When it was said; NaN where that is not known. */
  readonly saidEarliest: Float64Array;
  readonly saidLatest: Float64Array;
  /** Its end as far as is known. */
  readonly endEarliest: Float64Array;
  readonly endLatest: Float64Array;

  constructor(size: number) {
    this.live = new Uint8Array(size);
    this.overtaken = new Uint8Array(size);
    this.counts = new Uint8Array(size);
    this.saidEarliest = new Float64Array(size);
    this.saidLatest = new Float64Array(size);
    this.endEarliest = new Float64Array(size);
    this.endLatest = new Float64Array(size);
  }
}

/**
 * Weighs ties over columns: the six steps of `weigh` in `dossier/evidence.ts`, to which a test holds it, without an object for
 * each claim. One weigher serves one context; what it says is of the tie that it weighed last.
 */
export class Weigher {
  level: EvidenceLevel = 'unsupported';
  /** Some supporting claim counts. */
  supported = false;
  /** False where it holds possibly but not certainly in the window. */
  certain = true;
  /** Hull of the counting supporting claims: epoch seconds, +-Infinity where open. */
  earliest = -Infinity;
  latest = Infinity;
  /** By place of the claim; see {@link Scratch}. */
  readonly claims: Scratch;
  readonly #columns: ClaimColumns;
  readonly #live: Uint8Array;
  readonly #window: Span | null;

  /** @param live 1 for each source row whose citations are live */
  constructor(columns: ClaimColumns, live: Uint8Array, window: Span | null) {
    let most = 0;
    const { claimStart } = columns;
    for (let row = 1; row < claimStart.length; row += 1) {
      most = Math.max(most, (claimStart[row] as number) - (claimStart[row - 1] as number));
    }
    this.claims = new Scratch(most);
    this.#columns = columns;
    this.#live = live;
    this.#window = window;
  }

  weigh(row: number): void {
    const first = this.#columns.claimStart[row] as number;
    const count = (this.#columns.claimStart[row + 1] as number) - first;
    this.#hear(first, count);
    this.#overtake(first, count);
    this.#close(first, count);
    this.#settle(first, count);
  }

  /** Step 1: which claims are live, and when they were said. */
  #hear(first: number, count: number): void {
    const { citationStart, cited, outEarliest, outLatest, stated } = this.#columns;
    const { live, saidEarliest, saidLatest } = this.claims;
    for (let place = 0; place < count; place += 1) {
      const claim = first + place;
      let alive = 0;
      let [earliest, latest] = [Infinity, -Infinity];
      const end = citationStart[claim + 1] as number;
      for (let at = citationStart[claim] as number; at < end; at += 1) {
        const source = cited[at] as number;
        if (!this.#live[source]) continue;
        alive = 1;
        const out = outLatest[source] as number;
        if (Number.isNaN(out)) continue;
        earliest = Math.min(earliest, outEarliest[source] as number);
        latest = Math.max(latest, out);
      }
      live[place] = alive;
      saidEarliest[place] = latest === -Infinity ? Number.NaN : earliest;
      saidLatest[place] = latest === -Infinity ? Number.NaN : latest;
      if (stated.size === 0) continue;
      const said = stated.get(claim);
      if (said === undefined) continue;
      saidEarliest[place] = said.earliest;
      saidLatest[place] = said.latest;
    }
  }

  /** Step 2: live claims overtake those that they supersede. */
  #overtake(first: number, count: number): void {
    const { supersedes } = this.#columns;
    const { live, overtaken } = this.claims;
    overtaken.fill(0, 0, count);
    if (supersedes.size === 0) return;
    for (let place = 0; place < count; place += 1) {
      if (!live[place]) continue;
      for (const claim of supersedes.get(first + place) ?? []) overtaken[claim - first] = 1;
    }
  }

  #endingOf(claim: number): number {
    const time = this.#columns.time[claim] as number;
    return time === noTime ? always : (this.#columns.times.ending[time] as number);
  }

  /** Places of the claims that give an explicit end, the latest said first. */
  #closings(first: number, count: number): number[] {
    const { stance, time, times } = this.#columns;
    const { live, overtaken, saidLatest } = this.claims;
    const found: number[] = [];
    for (let place = 0; place < count; place += 1) {
      const claim = first + place;
      if (stance[claim] !== supports || !live[place] || overtaken[place]) continue;
      if (this.#endingOf(claim) === date && !Number.isNaN(saidLatest[place])) found.push(place);
    }
    const end = (column: Float64Array, place: number) => column[time[first + place] as number] as number;
    return found.sort(
      (a, b) =>
        (saidLatest[b] as number) - (saidLatest[a] as number) ||
        end(times.endLatest, b) - end(times.endLatest, a) ||
        end(times.endEarliest, b) - end(times.endEarliest, a),
    );
  }

  /** Step 3: open and unknown ends, closed as far as is known. */
  #close(first: number, count: number): void {
    const { time, times } = this.#columns;
    const { saidEarliest, saidLatest, endEarliest, endLatest } = this.claims;
    let closings: readonly number[] | null = null;
    for (let place = 0; place < count; place += 1) {
      const at = time[first + place] as number;
      if (at === noTime) continue;
      endEarliest[place] = times.endEarliest[at] as number;
      endLatest[place] = times.endLatest[at] as number;
      const said = saidLatest[place] as number;
      if (Number.isNaN(said)) continue;
      const start = times.startEarliest[at] as number;
      if (times.ending[at] === open) {
        closings ??= this.#closings(first, count);
        for (const closing of closings) {
          const by = time[first + closing] as number;
          if (!((saidLatest[closing] as number) > said && (times.endLatest[by] as number) > start)) continue;
          endEarliest[place] = Math.max(times.endEarliest[by] as number, start);
          endLatest[place] = Math.max(times.endLatest[by] as number, times.startLatest[at] as number);
          break;
        }
      } else if (times.ending[at] === unknown) {
        endEarliest[place] = Math.max(saidEarliest[place] as number, start);
        endLatest[place] = Math.max(said, times.startLatest[at] as number);
      }
    }
  }

  /** True where the time of a claim meets a window wherever in their doubt its ends lie. */
  certainIn(claim: number, place: number, from: number, to: number): boolean {
    const { time, times } = this.#columns;
    const at = time[claim] as number;
    if (at === noTime) return true;
    const [startEarliest, startLatest] = [times.startEarliest[at] as number, times.startLatest[at] as number];
    const end = this.claims.endEarliest[place] as number;
    const began = startEarliest === startLatest ? startLatest < to : startLatest <= to;
    return began && (times.ending[at] === none ? end >= from : end > from);
  }

  /** Steps 4 to 6: what counts, and what it comes to. */
  #settle(first: number, count: number): void {
    const { stance, weak, speaker, time, times, origin, citationStart, cited } = this.#columns;
    const { live, overtaken, counts, saidLatest, endLatest } = this.claims;
    const window = this.#window;
    let [firmSupport, firmDispute, weakSupport, weakDispute] = [false, false, false, false];
    let [supported, certain, endless, several] = [false, false, false, false];
    let [earliest, latest] = [Infinity, -Infinity];
    // Who stands behind the claims: speakers count down from -1, origins up from 0.
    let witness: number | null = null;
    const hear = (who: number) => {
      if (witness === null) witness = who;
      else if (witness !== who) several = true;
    };
    for (let place = 0; place < count; place += 1) {
      counts[place] = 0;
      const claim = first + place;
      if (!live[place] || overtaken[place] || stance[claim] === qualifies) continue;
      const at = time[claim] as number;
      const start = at === noTime ? -Infinity : (times.startEarliest[at] as number);
      const end = at === noTime ? Infinity : Math.max(endLatest[place] as number, start);
      if (window !== null && at !== noTime && !meets(start, end, window.earliest, window.latest)) continue;
      counts[place] = 1;
      const forecast = at !== noTime && times.begins[at] === 1 && start >= (saidLatest[place] as number);
      const soft = weak[claim] === 1 || forecast;
      if (stance[claim] !== supports) {
        if (soft) weakDispute = true;
        else firmDispute = true;
        continue;
      }
      supported = true;
      if (window === null || this.certainIn(claim, place, window.earliest, window.latest)) certain = true;
      if (at === noTime) endless = true;
      earliest = Math.min(earliest, start);
      latest = Math.max(latest, end);
      if (soft) {
        weakSupport = true;
        continue;
      }
      firmSupport = true;
      if ((speaker[claim] as number) >= 0) hear(-1 - (speaker[claim] as number));
      else {
        const last = citationStart[claim + 1] as number;
        for (let next = citationStart[claim] as number; next < last; next += 1) {
          const source = cited[next] as number;
          if (this.#live[source]) hear(origin[source] as number);
        }
      }
    }
    this.supported = supported;
    this.certain = certain || !supported;
    const hull = supported && !endless;
    this.earliest = hull ? earliest : -Infinity;
    this.latest = hull ? latest : Infinity;
    if (firmSupport && firmDispute) this.level = 'contested';
    else if (firmSupport) this.level = several ? 'corroborated' : 'single-source';
    else if (firmDispute) this.level = 'denied';
    else if (weakSupport) this.level = weakDispute ? 'contested' : 'tentative';
    else this.level = weakDispute ? 'denied' : 'unsupported';
  }
}
