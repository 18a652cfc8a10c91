import type { EvidenceContext, SourceFacts } from '../../src/dossier/evidence';
import { momentOf, spanOf } from '../../src/dossier/interval';
import type { Claim, Tie } from '../../src/schema/dossier';
import type { EvidenceRow } from './evidence.table';

const timezone = '+09:00';
const stances = { '+': 'supports', '-': 'disputes', '?': 'qualifies' } as const;
const voices = { a: 'asserted', r: 'reported', h: 'hedged', i: 'inferred' } as const;

/** A row made into what `weigh` takes. */
export interface Scene {
  readonly tie: Pick<Tie, 'claims'> & { readonly when?: string };
  readonly context: EvidenceContext;
}

/** Reads a claim such as `+r@esper X 2019-11-14 2019-11 >0 stated:2019-08`; each has a source of its own. */
function readClaim(text: string, at: number): { readonly claim: Claim; readonly facts: SourceFacts } {
  const [head = '', origin = '', date = '', ...rest] = text.split(' ');
  const match = /^([+\-?])([arhi])(?:@(.+))?$/.exec(head);
  if (match === null) throw new Error(`not a claim of the notation: ${text}`);
  const extra: Partial<Pick<Claim, 'stated' | 'when' | 'supersedes'>> = {};
  for (const word of rest) {
    if (word.startsWith('>')) extra.supersedes = [`c${word.slice(1)}`];
    else if (word.startsWith('stated:')) extra.stated = word.slice('stated:'.length);
    else extra.when = word;
  }
  return {
    claim: {
      id: `c${at}`,
      says: text,
      stance: stances[match[1] as keyof typeof stances],
      voice: voices[match[2] as keyof typeof voices],
      ...(match[3] === undefined ? {} : { by: match[3] }),
      ...extra,
      citations: [{ source: `s${at}` }],
    },
    facts: { origin: origin.toLowerCase(), date: date === 'undated' ? null : momentOf(date, timezone) },
  };
}

/** Reads a row: its tie, its sources, and its question (`off X, window 2019, knownOn 2019-11-22`). */
export function readScene(row: Pick<EvidenceRow, 'when' | 'claims' | 'question'>): Scene {
  const read = row.claims.map(readClaim);
  const clause = (name: string): string | undefined =>
    row.question
      .split(', ')
      .find((part) => part.startsWith(`${name} `))
      ?.slice(name.length + 1);
  const off = clause('off')?.toLowerCase();
  const knownOn = clause('knownOn');
  const window = clause('window');
  return {
    tie: { ...(row.when === '' ? {} : { when: row.when }), claims: read.map(({ claim }) => claim) },
    context: {
      timezone,
      sources: new Map(read.map(({ facts }, at) => [`s${at}`, facts])),
      sourcesOff: new Set(read.flatMap(({ facts }, at) => (facts.origin === off ? [`s${at}`] : []))),
      knownOn: knownOn === undefined ? null : momentOf(knownOn, timezone),
      window: window === undefined ? null : spanOf(window, timezone),
    },
  };
}
