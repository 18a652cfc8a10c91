import type { CslDate, CslItem, CslName } from '../../schema/csl';
import type { Loss, LossPart } from '../format';
import { isBroken, oneLine } from './one-line';

/** One part of a source that its record in a format does not carry as it is. */
export interface LostPart {
  readonly code: Exclude<Loss['code'], 'outside-scope'>;
  readonly what: LossPart;
  /** Id of the source, and the variable. */
  readonly example: string;
}

const nameParts = [
  'family',
  'given',
  'non-dropping-particle',
  'dropping-particle',
  'suffix',
  'literal',
] as const;

/** One name of a list, each part on one line; null where it has none. Lists beside authors are unchecked in files. */
function readName(value: unknown): CslName | null {
  if (typeof value !== 'object' || value === null) return null;
  const parts = nameParts.flatMap((part): [string, string][] => {
    const text = Object.hasOwn(value, part) ? (value as Record<string, unknown>)[part] : undefined;
    return typeof text === 'string' && oneLine(text) !== '' ? [[part, oneLine(text)]] : [];
  });
  return parts.length === 0 ? null : (Object.fromEntries(parts) as CslName);
}

/**
 * The variables of a CSL record, handed out one by one: what nobody took has no place in the format, so that what is
 * written and what is counted as lost cannot part.
 */
export class Variables {
  readonly #csl: CslItem;
  readonly #id: string;
  readonly #taken = new Set(['id']);
  readonly #lost: LostPart[] = [];

  constructor(csl: CslItem, id: string) {
    this.#csl = csl;
    this.#id = id;
  }

  /** Whether a variable is there and not empty. */
  has(key: string): boolean {
    const value = this.#read(key);
    return value !== undefined && value !== null && value !== '';
  }

  /** A text or number on one line; undefined where there is none. */
  text(key: string): string | undefined {
    const value = this.#read(key);
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    this.#taken.add(key);
    const text = oneLine(String(value));
    if (isBroken(String(value))) this.lose('replaced', 'characters', key);
    return text === '' ? undefined : text;
  }

  /** Names, those that have a part. */
  names(key: string): CslName[] {
    const value = this.#read(key);
    if (!Array.isArray(value)) return [];
    this.#taken.add(key);
    return value.map(readName).filter((name) => name !== null);
  }

  /** A date as the record has it. */
  date(key: 'issued' | 'accessed' | 'event-date' | 'original-date'): CslDate | undefined {
    const value = this.#read(key);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    this.#taken.add(key);
    return value as CslDate;
  }

  /** Notes that a variable is not carried as it is. */
  lose(code: LostPart['code'], what: LossPart, key: string): void {
    this.#lost.push({ code, what, example: `${this.#id}/${key}` });
  }

  /** What was lost, with the variables that nobody took. */
  lost(): readonly LostPart[] {
    const left = Object.keys(this.#csl).filter((key) => !this.#taken.has(key) && this.has(key));
    return [
      ...this.#lost,
      ...left.map(
        (key): LostPart => ({
          code: 'left-out',
          what: 'bibliographic fields',
          example: `${this.#id}/${key}`,
        }),
      ),
    ];
  }

  #read(key: string): unknown {
    return Object.hasOwn(this.#csl, key) ? this.#csl[key] : undefined;
  }
}
