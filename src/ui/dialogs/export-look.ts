import type { Theme } from '../../appearance/palette';
import type { WantedExport } from '../../conductor/conductor';
import { type PageFormat, pictureWidths, usualPngWidth } from '../../conductor/page-format';

/** What the export dialog asks about the look of a file. */
export interface LookFields {
  readonly bom: boolean;
  readonly theme: Theme;
  readonly background: 'paper' | 'transparent';
  /** As typed; empty for the size in which an SVG is drawn. */
  readonly widths: Readonly<Record<PictureFormat, string>>;
}

export type PictureFormat = Extract<PageFormat, 'svg' | 'png'>;

/** As the fields stand when the dialog opens. */
export const usualLook: LookFields = {
  bom: false,
  theme: 'light',
  background: 'paper',
  widths: { svg: '', png: String(usualPngWidth) },
};

/** Widths that are a click away, pixels: for a page, for a slide or a text, for print. */
export const presetWidths = [1200, 2400, 4800] as const;

export function isPicture(format: PageFormat): format is PictureFormat {
  return format === 'svg' || format === 'png';
}

/** Figures in a row, or in threes with the signs between them that languages use. */
const wholeNumber = /^(\d+|\d{1,3}([\s,.'’]\d{3})+)$/;

/**
 * A width as a reader types it, thousands apart or not.
 *
 * @returns pixels; null where the picture keeps its own size, which only an SVG has; undefined for what is no width
 */
export function widthOf(format: PictureFormat, typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '' && format === 'svg') return null;
  const width = wholeNumber.test(text) ? Number(text.replace(/\D/g, '')) : Number.NaN;
  return width >= pictureWidths.least && width <= pictureWidths.most ? width : undefined;
}

/** The look to ask for: what belongs to the format. Null where a field holds what cannot be asked for. */
export function lookOf(
  format: PageFormat,
  { bom, theme, background, widths }: LookFields,
): Pick<WantedExport, 'look'> | null {
  if (format === 'csv') return { look: { bom } };
  if (!isPicture(format)) return {};
  const width = widthOf(format, widths[format]);
  if (width === undefined) return null;
  return { look: { theme, background, ...(width === null ? {} : { width }) } };
}
