import type { Source } from '../../schema/dossier';
import type { Reference } from '../property-graph';
import { cslDateOf } from './file-source';
import { FreeIds } from './free-ids';
import { followable } from './references';
import { slugOf } from './slug';
import { pointOf, whenOfText } from './times';
import { filled } from './words';

/** A work with all that the references to it say. */
type Work = { -readonly [key in keyof Reference]: Reference[key] } & { readonly id: string };

const fields = ['url', 'title', 'publisher', 'date', 'accessed', 'externalId', 'note'] as const;

/** A reference without outer space and empty parts. */
function tidy(reference: Reference): Reference {
  const entries = fields.flatMap((field) => {
    const text = filled(reference[field]);
    return text === undefined ? [] : [[field, text] as const];
  });
  return Object.fromEntries(entries);
}

/** What two references have in common that are of one work: the address; without one, title, publisher and id. */
function keyOf({ url, title, publisher, externalId, note }: Reference): string {
  if (url !== undefined) return followable(url)?.href ?? `${url} `;
  const known = [title, publisher, externalId];
  return JSON.stringify(known.some((part) => part !== undefined) ? known : [note]);
}

/**
 * The works that a file names as the ground for what it says, one source each. Nobody has read them: that they say so is
 * known from the file alone, so they share its `origin`, and a tie that it backs with ten works still rests on one witness.
 * Of a work without a date it is known that it was out when the file named it.
 */
export class Works {
  readonly #works = new Map<string, Work>();
  readonly #ids = new FreeIds(200);
  readonly #counts = new Map<string, number>();
  readonly #file: { readonly origin: string; readonly date: string };

  /**
   * @param file origin and date of the file's own source
   * @param taken ids of the sources that stand for files
   */
  constructor(file: { readonly origin: string; readonly date: string }, taken: readonly string[]) {
    this.#file = file;
    for (const id of taken) this.#ids.take(id);
  }

  /** Id of the source that a reference is to; what it says of the work and earlier ones did not is added. */
  cite(given: Reference): string {
    const reference = tidy(given);
    const key = keyOf(reference);
    const known = this.#works.get(key);
    if (known === undefined) {
      const work = { ...reference, id: this.#newId(reference) };
      this.#works.set(key, work);
      return work.id;
    }
    for (const field of fields) {
      const text = reference[field];
      if (text !== undefined) known[field] ??= text;
    }
    return known.id;
  }

  /** The host of the address, else the publisher or title as a slug, and a number. */
  #newId({ url, title, publisher }: Reference): string {
    const host = url === undefined ? undefined : followable(url)?.hostname.replace(/^www\./, '');
    const stem = (host || slugOf(publisher ?? title ?? '') || 'work').slice(0, 150);
    const count = (this.#counts.get(stem) ?? 0) + 1;
    this.#counts.set(stem, count);
    return this.#ids.next(`${stem}-${count}`);
  }

  /** One source a work, in the order in which they were cited. */
  sources(): Source[] {
    return [...this.#works.values()].map((work) => this.#source(work));
  }

  #source({ id, url, title, publisher, date, accessed, externalId, note }: Work): Source {
    const address = url === undefined ? null : followable(url);
    const out = date === undefined ? null : whenOfText(date);
    const read = accessed === undefined ? null : pointOf(accessed);
    const notes = [
      note,
      ...(externalId === undefined ? [] : [`Id there: ${externalId}.`]),
      ...(url === undefined || address !== null ? [] : [`Address in the file: ${url}`]),
    ].filter((part) => part !== undefined);
    return {
      id,
      csl: {
        type: 'webpage',
        // A reader has to tell works apart that the file gives no title: their addresses do.
        ...titled(title ?? (address === null ? externalId : url?.replace(/^https?:\/\//i, ''))),
        ...(publisher === undefined ? {} : { publisher }),
        ...(date === undefined ? {} : { issued: out === null ? { literal: date } : cslDateOf(out) }),
        ...(accessed === undefined
          ? {}
          : { accessed: read === null ? { literal: accessed } : cslDateOf(read) }),
        ...(address === null || url === undefined ? {} : { URL: url }),
        ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
      },
      date: out ?? `../${read ?? this.#file.date}`,
      origin: this.#file.origin,
    };
  }
}

function titled(title: string | undefined): { readonly title?: string } {
  return title === undefined ? {} : { title };
}
