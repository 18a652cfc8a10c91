import type { CslDate, CslItem } from '../../schema/csl';
import type { Source } from '../../schema/dossier';
import type { PropertyGraphMeta } from '../property-graph';
import { attributesOf } from './attributes';
import { pointOf } from './times';
import { filled } from './words';

/** The file that a graph was read from. */
export interface ForeignFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** Day of the reading, `2026-11-23`. */
  readonly readOn: string;
  /** What the format is called, such as `GEXF 1.3`. */
  readonly format: string;
}

/** Id of the source that stands for a file: the first, and those that were read with it. */
export function fileSourceId(at = 0): string {
  return at === 0 ? 'file' : `file-${at + 1}`;
}

/** A date of EDTF as CSL has it; a time by its day. Marks and intervals have no place there and stay in words. */
export function cslDateOf(date: string): CslDate {
  const day = /^-?\d{4}(-\d\d)?(-\d\d)?(?=T|$)/.exec(date)?.[0];
  if (day === undefined) return { literal: date };
  const parts = day.replace(/^-/, '').split('-').map(Number);
  const [year = 0, ...rest] = parts;
  return { 'date-parts': [[day.startsWith('-') ? -year : year, ...rest]] };
}

/** Day of the last change that a file gives itself, in EDTF; undefined where it gives none that reads. */
export function modifiedOf({ modified = '' }: PropertyGraphMeta): string | undefined {
  return pointOf(modified) ?? undefined;
}

/** The name of a file without folders. */
export function baseName(name: string): string {
  return filled(name.split(/[\\/]/).at(-1)) ?? 'graph';
}

/**
 * The file as a source: a data set that says what is in it. Its size, its hash and the day of the reading are in the note, so
 * that it can be found again byte for byte; what it says of itself beyond that is in `keyword` and `custom`.
 */
export function fileSource(meta: PropertyGraphMeta, file: ForeignFile, at = 0): Source {
  const name = baseName(file.name);
  const title = filled(meta.title);
  const creator = filled(meta.creator);
  const license = filled(meta.license);
  const modified = modifiedOf(meta);
  const custom = attributesOf(meta.attributes ?? new Map(), [], () => undefined);
  const keyword = (meta.keywords ?? []).map((word) => word.trim()).filter((word) => word !== '');
  const note = `File ${name}, ${file.format}, ${file.size} bytes, SHA-256 ${file.sha256}, read on ${file.readOn}.`;
  const csl: CslItem = {
    type: 'dataset',
    title: title === undefined ? name : `${title} (${name})`,
    ...(creator === undefined ? {} : { author: [{ literal: creator }] }),
    ...(modified === undefined ? {} : { issued: cslDateOf(modified) }),
    accessed: cslDateOf(file.readOn),
    ...(keyword.length > 0 ? { keyword: keyword.join(', ') } : {}),
    ...(custom === undefined ? {} : { custom }),
    note: license === undefined ? note : `${note} License: ${license}`,
  };
  return { id: fileSourceId(at), csl, date: modified ?? file.readOn, origin: name };
}
