import { fillPattern, sentence } from '../../messages/sentence';
import { pickText } from '../../schema/text';
import { fold } from '../../text/normalise';
import type { Slices } from '../slices';
import type { Indexed } from './indexed';

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
  return { entities, ties };
}

/**
 * The text clause over the keys: a tie passes by its sentence, an entity by its names or by a tie that passes, so
 * that a sentence found is a line drawn.
 */
export function textClause(indexed: Indexed, table: KeyTable, text: string): SearchKeys | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const ties = Uint8Array.from(table.ties, (keys) => (containsAll(keys, words) ? 1 : 0));
  const entities = Uint8Array.from(table.entities, (keys) => (containsAll(keys, words) ? 1 : 0));
  ties.forEach((matches, row) => {
    if (!matches) return;
    entities[indexed.from[row] as number] = 1;
    entities[indexed.to[row] as number] = 1;
  });
  return { entityMatches: (row) => entities[row] === 1, tieMatches: (row) => ties[row] === 1 };
}
