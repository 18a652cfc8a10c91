import { existsSync, readFileSync } from 'node:fs';
import type { Voice } from '../../src/schema/dossier';
import { rows } from './founding';

/** Where one article says something. */
export interface Place {
  readonly paragraph: number;
  readonly sentence?: number | readonly [number, number];
}

/** One row of the claim inventory. */
interface SeedClaim {
  readonly id: string;
  readonly places: readonly Place[];
  readonly voices: ReadonlySet<Voice>;
}

function read(name: string): string | null {
  const path = `../shared/case/${name}`;
  if (existsSync(path)) return readFileSync(path, 'utf8');
  console.info(`skipped: ${path} is not there, so the dossier cannot be compared with it`);
  return null;
}

/** Reads `P13.s1–s2`; null for what is no paragraph (the title). */
function readPlace(text: string): Place | null {
  const match = /^P(\d+)(?:\.s(\d+)(?:–s(\d+))?)?(?: \(heading\))?$/.exec(text.trim());
  if (match === null) return null;
  const [, paragraph, first, last] = match;
  if (first === undefined) return { paragraph: Number(paragraph) };
  const sentence = last === undefined ? Number(first) : ([Number(first), Number(last)] as const);
  return { paragraph: Number(paragraph), sentence };
}

const voiceWords: readonly (readonly [RegExp, Voice])[] = [
  [/\basserted\b/, 'asserted'],
  [/\breported\b/, 'reported'],
  [/\bhedged\b/, 'hedged'],
  [/\binferential\b/, 'inferred'],
];

/** The claim inventory, read from its tables; null where it is not there. */
export function seedClaims(): readonly SeedClaim[] | null {
  const text = read('seed-claims.md');
  if (text === null) return null;
  return rows(text, /^[AB]\d\d$/)
    .filter((cells) => cells.length === 7)
    .map(([id = '', where = '', , , , , modality = '']) => ({
      id,
      places: where
        .split(',')
        .map(readPlace)
        .filter((place) => place !== null),
      voices: new Set(voiceWords.flatMap(([word, voice]) => (word.test(modality) ? [voice] : []))),
    }));
}

/** Every `A10`, `A30–A31` or `B02–B04` of a text. */
function idsIn(text: string): string[] {
  return [...text.matchAll(/\b([AB])(\d\d)(?:[–-]\1?(\d\d))?/g)].flatMap(([, letter, from, to]) => {
    const ids: string[] = [];
    for (let at = Number(from); at <= Number(to ?? from); at++)
      ids.push(`${letter}${String(at).padStart(2, '0')}`);
    return ids;
  });
}

/** Where the modelling notes put a claim. */
interface Modelling {
  /** Kinds of tie by claim, from the table of kinds. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>;
  /** Claims that stand on an entity. */
  readonly onEntity: ReadonlySet<string>;
  /** Claims that only qualify a tie. */
  readonly qualifying: ReadonlySet<string>;
  /** Korean and Japanese names by entity; an unsure one holds a question mark. */
  readonly names: ReadonlyMap<string, { readonly ko: string; readonly ja: string }>;
}

/** The modelling notes; null where they are not there. */
export function modelling(): Modelling | null {
  const text = read('model.md');
  if (text === null) return null;
  const kinds = new Map<string, Set<string>>();
  for (const cells of rows(text, /^[a-z]+(-[a-z]+)*$/)) {
    if (cells.length !== 5) continue;
    for (const id of idsIn(cells[4] ?? '')) {
      const known = kinds.get(id) ?? new Set();
      kinds.set(id, known.add(cells[0] ?? ''));
    }
  }
  const named = (first: RegExp): Set<string> =>
    new Set(rows(text, first).flatMap((cells) => idsIn(cells[1] ?? '')));
  return {
    kinds,
    onEntity: named(/^\*\*Claims on an entity/),
    qualifying: named(/^\*\*Only qualify/),
    names: new Map(
      rows(text.split('\n## 4')[1]?.split('\n## 5')[0] ?? '', /^[a-z0-9, -]+$/).flatMap(
        ([ids = '', , , ko = '', ja = '']) => ids.split(', ').map((id) => [id, { ko, ja }] as const),
      ),
    ),
  };
}

/** The case in prose, for comparing wording; null where it is not there. */
export function casePages(): readonly string[] | null {
  const pages = ['seed-claims.md', 'record.md', 'model.md'].map(read);
  return pages.every((page) => page !== null) ? pages : null;
}
