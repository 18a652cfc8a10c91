import { fillPattern, sentence } from '../../messages/sentence';
import { pickText } from '../../schema/text';
import { fold } from '../../text/normalise';
import type { Slices } from '../slices';
import { byCodePoints } from './code-points';
import type { Indexed } from './indexed';
import { eachMatch, type KeyText, writeKeys } from './key-text';
import { ranksOf } from './ranks';
import { sorted } from './sorted';

/** One text under which a record is found. */
export interface Key {
  readonly written: string;
  /** BCP 47; '' where unknown. */
  readonly language: string;
}

/** Keys of all records: names and aliases of entities, sentences of ties in every language that names their ends. */
export interface KeyTable {
  readonly entities: KeyText;
  readonly ties: KeyText;
  /** Rows by weight falling, then id: the order in which hits are listed. */
  readonly entityOrder: Uint32Array;
  readonly tieOrder: Uint32Array;
  /** The place of each row in these orders. */
  readonly entityPlace: Uint32Array;
  readonly tiePlace: Uint32Array;
}

/** Which rows a query's text clause lets through. */
export interface SearchKeys {
  entityMatches(row: number): boolean;
  tieMatches(row: number): boolean;
}

export function wordsOf(text: string): string[] {
  return fold(text).split(' ').filter(Boolean);
}

/** The names and aliases of an entity. */
export function entityKeys({ dossier }: Indexed, row: number): readonly Key[] {
  const { name = {}, aliases = [] } = dossier.entities[row] ?? {};
  return [
    ...Object.entries(name).map(([language, written]) => ({ written, language })),
    ...aliases.map((written) => ({ written, language: '' })),
  ];
}

/** The sentences of a tie. */
export function tieKeys(indexed: Indexed, row: number): readonly Key[] {
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
    return { written: said + detail, language };
  });
}

/** The place of each row in an order. */
function placesIn(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (const [place, row] of order.entries()) places[row] = place;
  return places;
}

/** Makes the keys of all records; done once, at the first search. */
export async function buildKeys(indexed: Indexed, slices: Slices): Promise<KeyTable> {
  const { dossier, weight, from, to } = indexed;
  const folded = (keys: readonly Key[]) => keys.map(({ written }) => fold(written));
  const entities = await writeKeys(
    dossier.entities.length,
    (row) => folded(entityKeys(indexed, row)),
    slices,
  );
  const ties = await writeKeys(dossier.ties.length, (row) => folded(tieKeys(indexed, row)), slices);
  const sum = (row: number) =>
    (weight[from[row] as number] as number) + (weight[to[row] as number] as number);
  const tieId = (row: number) => dossier.ties[row]?.id ?? '';
  const { byWeight: entityOrder } = await ranksOf(indexed, slices);
  const tieOrder = Uint32Array.from(
    await sorted(dossier.ties.keys(), (a, b) => sum(b) - sum(a) || byCodePoints(tieId(a), tieId(b)), slices),
  );
  await slices.breathe();
  return {
    entities,
    ties,
    entityOrder,
    tieOrder,
    entityPlace: placesIn(entityOrder),
    tiePlace: placesIn(tieOrder),
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
  const entities = new Uint8Array(table.entityOrder.length);
  const ties = new Uint8Array(table.tieOrder.length);
  const entity = (row: number) => {
    entities[row] = 1;
  };
  await eachMatch(table.entities, words, entity, slices);
  await eachMatch(
    table.ties,
    words,
    (row) => {
      ties[row] = 1;
      entity(indexed.from[row] as number);
      entity(indexed.to[row] as number);
    },
    slices,
  );
  return { entityMatches: (row) => entities[row] === 1, tieMatches: (row) => ties[row] === 1 };
}
