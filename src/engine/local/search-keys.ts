import { fillPattern, sentence } from '../../messages/sentence';
import { pickText } from '../../schema/text';
import { fold } from '../../text/normalise';
import type { Slices } from '../slices';
import { byCodePoints } from './code-points';
import type { Indexed } from './indexed';
import { sorted } from './sorted';

/** One text under which a record is found. */
export interface Key {
  /** Folded. */
  readonly key: string;
  readonly written: string;
  /** BCP 47; '' where unknown. */
  readonly language: string;
}

/** Keys by row: names and aliases of entities, sentences of ties in every language that names their ends. */
export interface KeyTable {
  readonly entities: readonly (readonly Key[])[];
  readonly ties: readonly (readonly Key[])[];
  /** Rows by weight falling, then id: hits are found in the order in which they are listed. */
  readonly entityOrder: readonly number[];
  readonly tieOrder: readonly number[];
}

/** Which rows a query's text clause lets through. */
export interface SearchKeys {
  entityMatches(row: number): boolean;
  tieMatches(row: number): boolean;
}

export function wordsOf(text: string): string[] {
  return fold(text).split(' ').filter(Boolean);
}

/** True where one key contains every word. */
export function containsAll(keys: readonly Key[], words: readonly string[]): boolean {
  return keys.some(({ key }) => words.every((word) => key.includes(word)));
}

const made = (written: string, language: string): Key => ({ key: fold(written), written, language });

function entityKeys(entity: Indexed['dossier']['entities'][number]): Key[] {
  return [
    ...Object.entries(entity.name).map(([language, name]) => made(name, language)),
    ...(entity.aliases ?? []).map((alias) => made(alias, '')),
  ];
}

function tieKeys(indexed: Indexed, row: number): Key[] {
  const { dossier, vocabulary } = indexed;
  const tie = dossier.ties[row];
  const from = dossier.entities[indexed.from[row] as number];
  const to = dossier.entities[indexed.to[row] as number];
  if (!tie || !from || !to) return [];
  const pattern = vocabulary.tieKinds[tie.kind]?.pattern ?? '{from} – {to}';
  const languages = new Set([dossier.language, ...Object.keys(from.name), ...Object.keys(to.name)]);
  return [...languages].map((language) => {
    const ends = {
      from: pickText(from.name, language, dossier.language).text,
      to: pickText(to.name, language, dossier.language).text,
    };
    const said = sentence(fillPattern(pickText(pattern, language, dossier.language).text, ends));
    const detail =
      tie.detail === undefined ? '' : ` · ${pickText(tie.detail, language, dossier.language).text}`;
    return made(said + detail, language);
  });
}

/** Makes the keys of all records; done once, at the first search. */
export async function buildKeys(indexed: Indexed, slices: Slices): Promise<KeyTable> {
  const entities: Key[][] = [];
  const ties: Key[][] = [];
  for (const [row, entity] of indexed.dossier.entities.entries()) {
    if (row % 128 === 0) await slices.breathe();
    entities.push(entityKeys(entity));
  }
  for (let row = 0; row < indexed.dossier.ties.length; row += 1) {
    if (row % 64 === 0) await slices.breathe();
    ties.push(tieKeys(indexed, row));
  }
  const { dossier, weight, from, to } = indexed;
  const weightOf = (row: number) => weight[row] as number;
  const sum = (row: number) => weightOf(from[row] as number) + weightOf(to[row] as number);
  const entityId = (row: number) => dossier.entities[row]?.id ?? '';
  const tieId = (row: number) => dossier.ties[row]?.id ?? '';
  return {
    entities,
    ties,
    entityOrder: await sorted(
      entities.keys(),
      (a, b) => weightOf(b) - weightOf(a) || byCodePoints(entityId(a), entityId(b)),
      slices,
    ),
    tieOrder: await sorted(
      ties.keys(),
      (a, b) => sum(b) - sum(a) || byCodePoints(tieId(a), tieId(b)),
      slices,
    ),
  };
}

/**
 * The text clause over the keys: a tie passes by its sentence, an entity by its names or by a tie that passes, so
 * that a sentence found is a line drawn. Null where the text has no words.
 */
export async function textClause(
  indexed: Indexed,
  table: KeyTable,
  text: string,
  slices: Slices,
): Promise<SearchKeys | null> {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const entities = new Uint8Array(table.entities.length);
  const ties = new Uint8Array(table.ties.length);
  for (const [row, keys] of table.entities.entries()) {
    if (row % 512 === 0) await slices.breathe();
    if (containsAll(keys, words)) entities[row] = 1;
  }
  for (const [row, keys] of table.ties.entries()) {
    if (row % 512 === 0) await slices.breathe();
    if (!containsAll(keys, words)) continue;
    ties[row] = 1;
    entities[indexed.from[row] as number] = 1;
    entities[indexed.to[row] as number] = 1;
  }
  return { entityMatches: (row) => entities[row] === 1, tieMatches: (row) => ties[row] === 1 };
}
