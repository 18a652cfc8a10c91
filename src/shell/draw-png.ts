import { PictureError } from '../conductor/picture-error';
import { type RasterSize, rasterSize } from './raster-size';

/** A drawing, ready to be drawn. It sees no font of the page and loads nothing: what it names has to be installed. */
async function readDrawing(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  await new Promise<void>((resolve, reject) => {
    image.onload = () => resolve();
    image.onerror = () => reject(new PictureError('unreadable'));
    image.src = address;
  });
  return image;
}

/** Whether pixels stay on a canvas: one that is too large for its browser looks like any other and keeps none. */
function keepsPixels(context: CanvasRenderingContext2D, { width, height }: RasterSize): boolean {
  context.fillRect(width - 1, height - 1, 1, 1);
  const [, , , alpha] = context.getImageData(width - 1, height - 1, 1, 1).data;
  context.clearRect(0, 0, width, height);
  return alpha === 255;
}

function paint(canvas: HTMLCanvasElement, drawing: HTMLImageElement, size: RasterSize): void {
  canvas.width = size.width;
  canvas.height = size.height;
  // In the memory of the page, which has more room than a graphics card.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || !keepsPixels(context, size)) throw new PictureError('no-canvas');
  context.drawImage(drawing, 0, 0, size.width, size.height);
}

/**
 * Draws an SVG picture as PNG, in the size that it states; what has no paper stays clear. Takes some seconds for a
 * picture of many pixels, in which the page waits.
 *
 * @throws PictureError for a picture that is too large, and where the browser gives up
 */
export async function drawPng(svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  const canvas = document.createElement('canvas');
  try {
    const drawing = await readDrawing(address);
    const size = rasterSize(drawing.naturalWidth, drawing.naturalHeight);
    paint(canvas, drawing, size);
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!drawn) throw new PictureError('no-canvas');
    return drawn;
  } catch (reason) {
    if (reason instanceof PictureError) throw reason;
    // Reading back from a canvas throws where memory does not suffice.
    throw new PictureError('no-canvas', {}, { cause: reason });
  } finally {
    URL.revokeObjectURL(address);
    // Some browsers keep the memory of canvases for long.
    canvas.width = 0;
    canvas.height = 0;
  }
}
