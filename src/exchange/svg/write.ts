import type { Theme } from '../../appearance/palette';
import { formatDate } from '../../messages/dates';
import { englishWords } from '../../messages/messages';
import type { Dossier } from '../../schema/dossier';
import type { Query } from '../../schema/query';
import type { Place } from '../format';
import { graphMarkup, placeGraph } from './graph';
import { legendMarkup } from './legend';
import { lookOf, sans, serif, textLine } from './look';
import { pictured, textOf } from './model';
import { notesMarkup, numbered } from './notes';
import { wrap } from './wrap';
import { element, number, xml } from './xml';

/** What a picture is made of. */
export interface SvgInput {
  /** Cut to its scope already. */
  readonly dossier: Dossier;
  /** Where entities stand, graph units, y upwards; an entity without place is not drawn, nor are its ties. */
  readonly positions: ReadonlyMap<string, Place>;
  readonly theme: Theme;
  readonly background: 'paper' | 'transparent';
  /** Instead of the dossier's own. */
  readonly title?: string;
  /** Size on the screen, CSS pixels; of one alone the other follows, and without either it is drawn in its own size. */
  readonly width?: number;
  readonly height?: number;
  /** Whether it says what lines, colours and signs mean. */
  readonly legend: boolean;
  /** Whether ties carry numbers, and a list below says what each is and who says so. */
  readonly footnotes: boolean;
  /** Of the reader (BCP 47); default English. */
  readonly language?: string;
  /** Under which evidence is weighed; default: all sources, all time. */
  readonly query?: Query;
}

const margin = 40;
/** Least width of what is written around the graph. */
const leastWidth = 900;
/** Widest line of the description under the title. */
const deckWidth = 800;
const titleSize = 27;
const deckSize = 13;

function* rule(y: number, width: number, colour: string): Generator<string> {
  const d = `M${margin} ${number(y)}H${number(width - margin)}`;
  yield `${element('path', { d, fill: 'none', stroke: colour, 'stroke-width': 1 })}\n`;
}

/** Display size from what was asked for, keeping the shape. */
function sizeOf({ width, height }: SvgInput, wide: number, high: number): { width: number; height: number } {
  if (width !== undefined) return { width, height: height ?? (width * high) / wide };
  return height === undefined ? { width: wide, height: high } : { width: (height * wide) / high, height };
}

/**
 * Draws a dossier as a vector picture that stands alone (SVG 1.1): discs by kind, lines by category and evidence as on
 * the canvas, names, and on demand what they mean and where each tie is from. No script, no style sheet, nothing from
 * outside; fonts are named and not carried. The same input gives the same text.
 */
export function* writeSvg(input: SvgInput): Generator<string> {
  const { dossier, positions, language = 'en', query = {} } = input;
  const look = lookOf(input.theme, input.background);
  const { palette } = look;
  const words = englishWords();
  const picture = pictured(dossier, language, query);
  const placed = placeGraph(picture, positions);
  const drawn = picture.ties.filter(({ from, to }) => placed.discs.has(from) && placed.discs.has(to));
  const numberOf = input.footnotes ? numbered(drawn) : new Map();
  const width = Math.max(leastWidth, placed.right - placed.left + 2 * margin);
  const inner = width - 2 * margin;

  const title = input.title ?? textOf(picture, dossier.title);
  const titleLines = wrap([{ text: title, style: 'ink' }], inner, titleSize, 2);
  const description = dossier.description === undefined ? '' : textOf(picture, dossier.description);
  const deck = wrap([{ text: description, style: 'muted' }], Math.min(inner, deckWidth), deckSize, 5);
  const graphTop = margin + titleLines.length * 34 + deck.length * 19 + 12;
  const graphBottom = graphTop + placed.bottom - placed.top;
  const shown = {
    ...picture,
    ties: drawn,
    entities: picture.entities.filter((_, row) => placed.discs.has(row)),
  };
  let bottom = graphBottom;
  const legend = input.legend ? legendMarkup(shown, words, look, margin, bottom + 14, inner) : null;
  if (legend !== null) bottom += legend.height + 28;
  const notes = input.footnotes
    ? notesMarkup({ ...picture, ties: drawn }, numberOf, words, look, margin, bottom + 20, inner)
    : null;
  if (notes !== null) bottom += notes.height + 20;
  const modified = formatDate(dossier.modified, dossier.timezone ?? 'Z', words, 'moment');
  const credit = [
    ...(dossier.license === undefined ? [] : [words('case.license', { license: dossier.license })]),
    words('case.modified', { date: modified }),
  ].join(' · ');
  const creditLines = wrap([{ text: credit, style: 'muted' }], inner, 10.5, 2);
  const height = bottom + 24 + creditLines.length * 15 + margin * 0.6;
  const size = sizeOf(input, width, height);

  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<svg xmlns="http://www.w3.org/2000/svg" version="1.1" role="img" aria-labelledby="entente-title entente-desc"`;
  yield ` width="${number(size.width)}" height="${number(size.height)}"`;
  yield ` viewBox="0 0 ${number(width)} ${number(height)}" font-family="${xml(sans)}">\n`;
  yield `${element('title', { id: 'entente-title' }, xml(title))}\n`;
  const told = [description, words('sources.ties', { count: drawn.length })].filter((part) => part !== '');
  yield `${element('desc', { id: 'entente-desc' }, xml(told.join(' ')))}\n`;
  if (look.paper) yield `${element('rect', { x: 0, y: 0, width, height, fill: palette.paper })}\n`;
  for (const [at, line] of titleLines.entries()) {
    const style = { x: margin, y: margin + 22 + at * 34, 'font-size': titleSize, 'font-weight': 600 };
    const text = line.map((run) => run.text).join('');
    yield `${element('text', { ...style, 'font-family': serif, fill: palette.ink }, xml(text))}\n`;
  }
  const deckTop = margin + titleLines.length * 34 + 10;
  for (const [at, line] of deck.entries()) {
    yield `${textLine(line, margin, deckTop + at * 19, deckSize, palette)}\n`;
  }
  const across = (width - (placed.right - placed.left)) / 2 - placed.left;
  yield `<g transform="translate(${number(across)} ${number(graphTop - placed.top)})">\n`;
  yield* graphMarkup(picture, placed, numberOf, look);
  yield '</g>\n';
  if (legend !== null) {
    yield* rule(graphBottom, width, palette.rule);
    yield legend.markup;
  }
  if (notes !== null) {
    yield* rule(graphBottom + (legend === null ? 0 : legend.height + 28), width, palette.rule);
    yield* notes.markup;
  }
  for (const [at, line] of creditLines.entries()) {
    yield `${textLine(line, margin, bottom + 24 + at * 15, 10.5, palette)}\n`;
  }
  yield '</svg>\n';
}
