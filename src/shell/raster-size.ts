import { pictureWidths } from '../conductor/page-format';
import { PictureError } from '../conductor/picture-error';

/** Most pixels of a picture: four bytes each while it is drawn. */
const mostPixels = 100_000_000;

/** A size in whole pixels. */
export interface RasterSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size in which a drawing is drawn.
 *
 * @param width pixels, as the drawing states them
 * @throws PictureError `unreadable` for a drawing without size, `too-large` for one of too many pixels
 */
export function rasterSize(width: number, height: number): RasterSize {
  if (!(width > 0 && height > 0)) throw new PictureError('unreadable');
  const size = { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
  const longest = Math.max(size.width, size.height);
  if (longest <= pictureWidths.most && size.width * size.height <= mostPixels) return size;
  const share = Math.min(pictureWidths.most / longest, Math.sqrt(mostPixels / (size.width * size.height)));
  // Down to a round number: one that can be typed, and that surely fits.
  const fits = width * share;
  const step = fits > 1000 ? 100 : 1;
  throw new PictureError('too-large', { ...size, most: Math.floor(fits / step) * step });
}
