import type { Value } from '../property-graph';

/** Numbers as programs write them: a leading zero or plus says that it is a code, and is kept. */
const numeral = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** The number that a cell is; null where it is none, or one with more digits than a number here can hold. */
export function toNumber(text: string): number | null {
  if (!numeral.test(text)) return null;
  const number = Number(text);
  if (!Number.isFinite(number)) return null;
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? null : number;
}

export function toBoolean(text: string): boolean | null {
  const lower = text.toLowerCase();
  return lower === 'true' ? true : lower === 'false' ? false : null;
}

/** What the values of a column so far allow it to be. */
export class ColumnType {
  #numbers = true;
  #booleans = true;

  see(text: string): void {
    if (this.#numbers && toNumber(text) === null) this.#numbers = false;
    if (this.#booleans && toBoolean(text) === null) this.#booleans = false;
  }

  /** Turns text of the column into its values; null where they stay text. */
  get reader(): ((text: string) => Value | null) | null {
    if (this.#numbers) return toNumber;
    return this.#booleans ? toBoolean : null;
  }
}

/** Items of a cell, outer space and empty ones left out. */
export function itemsOf(cell: string, separator: string | RegExp): string[] {
  return cell
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
