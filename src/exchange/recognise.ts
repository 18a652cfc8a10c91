import type { Head } from './codec';
import { isDelimited } from './recognise/delimited';
import type { FormatGuess } from './recognise/format-guess';
import { recogniseJson } from './recognise/json';
import { xmlRoot } from './recognise/xml-root';

export type { FormatGuess };

/** The XML formats, by the local name of the root element and by the extension of files. */
const xmlFormats = ['gexf', 'graphml'] as const;

/**
 * Tells the format of a text by its beginning: XML by its root element, JSON by its first keys, a table by its columns.
 * The name of the file decides only where the text leaves it open: XML that breaks off before its root, one row, and
 * words between spaces, which graph formats that are not read have as well.
 *
 * @returns null where it is of no format that is read
 */
export function recognise({ name, text: head }: Head): FormatGuess | null {
  const text = head.startsWith('\uFEFF') ? head.slice(1) : head;
  const first = /\S/.exec(text)?.[0];
  if (first === undefined) return null;
  if (first === '{' || first === '[') return recogniseJson(text);
  if (first === '<') {
    const root = xmlRoot(text)?.toLowerCase();
    if (root === undefined) return null;
    return (
      xmlFormats.find((format) =>
        root === '' ? name.toLowerCase().endsWith(`.${format}`) : root === format,
      ) ?? null
    );
  }
  return isDelimited(text, name) ? 'csv' : null;
}
