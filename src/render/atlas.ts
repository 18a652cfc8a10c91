import type { IconNode } from 'lucide';
import { flagAddress, kindIcons } from '../appearance/icons';

/** Cells side by side. */
export const atlasColumns = 8;
/** Side of a cell in texture pixels: a disc of 24 CSS pixels at twice the usual density, zoomed in a little. */
const cellSize = 128;
/** Rim of a cell that stays empty, share of its side: smaller copies of the texture mix what lies side by side. */
export const cellMargin = 0.0625;
/** Rows to begin with; doubled when full, as sides must be powers of two for smaller copies in WebGL 1. */
const firstRows = 4;

/** The atlas in one WebGL context. */
export interface Upload {
  /** Binds the texture to unit 0, with all that was drawn since. */
  bind(): void;
  kill(): void;
}

/** Icons (white on nothing) and flags, drawn side by side into one canvas that the disc program reads as a texture. */
export interface Atlas {
  /** Cell of a kind's icon; -1 where it has none. */
  iconCell(icon: string): number;
  /** Cell of a country's flag; -1 until it is loaded, and where there is none. Asks for it the first time. */
  flagCell(iso2: string): number;
  /** Cell of a number, written like an icon. */
  numberCell(number: number): number;
  rows(): number;
  uploadTo(gl: WebGLRenderingContext | WebGL2RenderingContext): Upload;
}

function numbers(attributes: Readonly<Record<string, unknown>>, ...names: string[]): number[] {
  return names.map((name) => Number(attributes[name] ?? 0));
}

/** Outline of an icon, on its 24 x 24 grid. */
function outline(icon: IconNode): Path2D {
  const path = new Path2D();
  for (const [shape, attributes] of icon) {
    if (shape === 'path') path.addPath(new Path2D(String(attributes.d)));
    else if (shape === 'circle') {
      const [x = 0, y = 0, radius = 0] = numbers(attributes, 'cx', 'cy', 'r');
      path.moveTo(x + radius, y);
      path.arc(x, y, radius, 0, 2 * Math.PI);
    } else if (shape === 'rect') {
      const [x = 0, y = 0, width = 0, height = 0, radius = 0] = numbers(
        attributes,
        'x',
        'y',
        'width',
        'height',
        'rx',
      );
      path.roundRect(x, y, width, height, radius);
    } else if (shape === 'line') {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers(attributes, 'x1', 'y1', 'x2', 'y2');
      path.moveTo(x1, y1);
      path.lineTo(x2, y2);
    } else if (shape === 'polyline') {
      const places = String(attributes.points)
        .split(/[\s,]+/)
        .map(Number);
      for (let at = 0; at + 1 < places.length; at += 2) {
        const [x, y] = [places[at] as number, places[at + 1] as number];
        if (at === 0) path.moveTo(x, y);
        else path.lineTo(x, y);
      }
    }
  }
  return path;
}

/**
 * Makes an atlas; flags are fetched as pictures from beside the page, one by one as they are needed.
 * @param onChange a flag came in: draw again.
 */
export function createAtlas(onChange: () => void): Atlas {
  const canvas = document.createElement('canvas');
  canvas.width = atlasColumns * cellSize;
  canvas.height = firstRows * cellSize;
  // Drawn once and read at once: the processor is quicker at that than a graphics card.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const cells = new Map<string, number>();
  let [taken, version] = [0, 0];

  function grow(): void {
    const kept = document.createElement('canvas');
    [kept.width, kept.height] = [canvas.width, canvas.height];
    kept.getContext('2d')?.drawImage(canvas, 0, 0);
    // Setting a side clears the canvas.
    canvas.height *= 2;
    context?.drawImage(kept, 0, 0);
  }

  function draw(paint: (context: CanvasRenderingContext2D, side: number) => void): number {
    if (!context) return -1;
    const cell = taken++;
    if (cell >= (canvas.height / cellSize) * atlasColumns) grow();
    const margin = cellMargin * cellSize;
    context.save();
    context.translate(
      (cell % atlasColumns) * cellSize + margin,
      Math.floor(cell / atlasColumns) * cellSize + margin,
    );
    paint(context, cellSize - 2 * margin);
    context.restore();
    version++;
    return cell;
  }

  return {
    iconCell(icon) {
      const known = cells.get(`icon ${icon}`);
      if (known !== undefined) return known;
      const node = new Map<string, IconNode>(Object.entries(kindIcons)).get(icon);
      const cell = node
        ? draw((pen, side) => {
            pen.scale(side / 24, side / 24);
            pen.lineWidth = 2.1;
            pen.lineCap = 'round';
            pen.lineJoin = 'round';
            pen.strokeStyle = '#ffffff';
            pen.stroke(outline(node));
          })
        : -1;
      cells.set(`icon ${icon}`, cell);
      return cell;
    },
    flagCell(iso2) {
      const known = cells.get(`flag ${iso2}`);
      if (known !== undefined) return known;
      cells.set(`flag ${iso2}`, -1);
      const address = flagAddress(iso2);
      if (address === null) return -1;
      const image = new Image();
      image.addEventListener('load', () => {
        cells.set(
          `flag ${iso2}`,
          draw((pen, side) => pen.drawImage(image, 0, 0, side, side)),
        );
        onChange();
      });
      // Decoding pictures takes the page's time: after the frame that is being made.
      requestAnimationFrame(() => setTimeout(() => image.setAttribute('src', address), 0));
      return -1;
    },
    numberCell(number) {
      const key = `number ${number}`;
      const known = cells.get(key);
      if (known !== undefined) return known;
      const text = String(number);
      const cell = draw((pen, side) => {
        pen.font = `700 ${(text.length > 1 ? 0.74 : 0.92) * side}px "Inter Variable", Inter, system-ui, sans-serif`;
        pen.textAlign = 'center';
        pen.textBaseline = 'alphabetic';
        pen.fillStyle = '#ffffff';
        const { actualBoundingBoxAscent, actualBoundingBoxDescent } = pen.measureText(text);
        const middle = (actualBoundingBoxAscent - actualBoundingBoxDescent) / 2;
        pen.fillText(text, side / 2, side / 2 + middle);
      });
      cells.set(key, cell);
      return cell;
    },
    rows: () => canvas.height / cellSize,
    uploadTo(gl) {
      const texture = gl.createTexture();
      let uploaded = -1;
      return {
        bind() {
          gl.activeTexture(gl.TEXTURE0);
          gl.bindTexture(gl.TEXTURE_2D, texture);
          if (uploaded === version) return;
          uploaded = version;
          gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, canvas);
          gl.generateMipmap(gl.TEXTURE_2D);
          gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
          gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
          gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
        },
        kill: () => gl.deleteTexture(texture),
      };
    },
  };
}
