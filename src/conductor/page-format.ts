import type { Capabilities, FormatId } from '../engine/port';

/** What the page can write: the engine's formats, and PNG, which is the engine's SVG drawn by the browser. */
export type PageFormat = FormatId | 'png';

/** A format as lists name it. */
export interface PageFormatEntry {
  readonly id: PageFormat;
  readonly label: string;
  /** Of files, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
}

const png: PageFormatEntry = { id: 'png', label: 'PNG picture', extension: 'png', mediaType: 'image/png' };

/** Pixels that a picture may be wide: what is narrower cannot be read, what is wider no browser draws. */
export const pictureWidths = { least: 100, most: 16_384 } as const;

/** Width of a PNG where none is asked for: its names are as large as on a screen of high density. */
export const usualPngWidth = 2400;

/** What the engine is asked for: it counts and writes a PNG as the SVG that it is drawn from. */
export function engineFormat(format: PageFormat): FormatId {
  return format === 'png' ? 'svg' : format;
}

/** The engine's formats with PNG after the SVG that it is made of. */
export function withPng(formats: Capabilities['formats']): readonly PageFormatEntry[] {
  return formats.flatMap((format) => (format.id === 'svg' ? [format, png] : [format]));
}
