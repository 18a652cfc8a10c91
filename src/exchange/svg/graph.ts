import { evidenceStyles, mix } from '../../appearance/palette';
import { sentence, sentenceParts } from '../../messages/sentence';
import type { EvidenceLevel } from '../../schema/query';
import type { Place } from '../format';
import { type Curve, curveOf, type Disc, moat } from './curve';
import { disc } from './icons';
import { lanesOf } from './lanes';
import { clearOf, type Lettering, letters } from './lettering';
import type { Look } from './look';
import { linesOfName, nameGap, nameLeading, nameSize, radiusOfDegree, widthOfText } from './measure';
import { type Pictured, type PicturedEntity, type PicturedTie, textOf } from './model';
import { Room } from './room';
import { element, xml } from './xml';

/** An entity in its place; the origin is that of the layout, y downwards. */
interface PlacedEntity extends Disc {
  readonly pictured: PicturedEntity;
  readonly lines: readonly string[];
  readonly halfWidth: number;
}

/** Entities in their places, and how far they and their names reach. */
export interface PlacedGraph {
  /** By position in the dossier; absent where an entity has no place. */
  readonly discs: ReadonlyMap<number, PlacedEntity>;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room around the picture for lines that bow outwards. */
const margin = 26;

/** A place farther out than this is none, CSS pixels: nothing could be told apart in such a picture. */
const farthest = 1e6;

/** Puts entities where they belong. An entity without place is not drawn, nor are its ties. */
export function placeGraph({ entities }: Pictured, places: ReadonlyMap<string, Place>): PlacedGraph {
  const discs = new Map<number, PlacedEntity>();
  let [left, right, top, bottom] = [0, 0, 0, 0];
  entities.forEach((pictured, row) => {
    const place = places.get(pictured.entity.id);
    // Also false for what is no number.
    if (place === undefined || !(Math.abs(place.x) <= farthest && Math.abs(place.y) <= farthest)) return;
    const radius = radiusOfDegree(pictured.degree);
    const lines = linesOfName(pictured.name);
    const halfWidth = Math.max(0, ...lines.map((line) => widthOfText(line, nameSize))) / 2;
    const [x, y] = [place.x, -place.y];
    const first = discs.size === 0;
    const reach = Math.max(radius, halfWidth);
    const below = radius + nameGap + lines.length * nameLeading;
    left = first ? x - reach : Math.min(left, x - reach);
    right = first ? x + reach : Math.max(right, x + reach);
    top = first ? y - radius : Math.min(top, y - radius);
    bottom = first ? y + below : Math.max(bottom, y + below);
    discs.set(row, { pictured, x, y, radius, lines, halfWidth });
  });
  return { discs, left: left - margin, right: right + margin, top: top - margin, bottom: bottom + margin };
}

/** Strong lines over weak ones. */
const order: readonly EvidenceLevel[] = [
  'unsupported',
  'denied',
  'tentative',
  'single-source',
  'contested',
  'corroborated',
];

interface DrawnTie {
  readonly pictured: PicturedTie;
  readonly curve: Curve;
}

function drawnTies({ ties }: Pictured, { discs }: PlacedGraph): DrawnTie[] {
  const lanes = lanesOf(ties);
  return ties.flatMap((pictured): DrawnTie[] => {
    const [from, to] = [discs.get(pictured.from), discs.get(pictured.to)];
    if (from === undefined || to === undefined) return [];
    const { lane, widest } = lanes.get(pictured) ?? { lane: 0, widest: 0 };
    const { width } = evidenceStyles[pictured.level];
    return [{ pictured, curve: curveOf(from, to, lane, widest, width, !pictured.symmetric) }];
  });
}

/** What a tie says, without detail. */
export function sentenceOf(picture: Pictured, { tie, from, to }: PicturedTie): string {
  const { vocabulary, language, dossier, entities } = picture;
  const ends = { from: entities[from]?.name ?? '', to: entities[to]?.name ?? '' };
  return sentence(sentenceParts(vocabulary.tieKinds[tie.kind], ends, language, dossier.language));
}

function tieMarkup(picture: Pictured, { pictured, curve }: DrawnTie, { palette, paper }: Look): string {
  const { width, dash, strength } = evidenceStyles[pictured.level];
  const colour = mix(palette.categories[pictured.category], palette.paper, strength);
  const [on, off] = dash;
  const round = { fill: 'none', 'stroke-linecap': 'round' };
  const parts = [element('title', {}, xml(sentenceOf(picture, pictured)))];
  if (paper) {
    parts.push(
      element('path', { d: curve.line, ...round, stroke: palette.paper, 'stroke-width': width + 2.6 }),
    );
  }
  const dashes = on === 0 && off === 0 ? {} : { 'stroke-dasharray': `${on} ${off}` };
  parts.push(element('path', { d: curve.line, ...round, stroke: colour, 'stroke-width': width, ...dashes }));
  if (curve.head !== '') parts.push(element('path', { d: curve.head, fill: colour }));
  return `${element('g', {}, parts.join(''))}\n`;
}

/** Countries first, then what has many ties. */
const countryBonus = 6;

function* names({ discs }: PlacedGraph, room: Room, { palette }: Look): Generator<Lettering> {
  const importance = ({ pictured: { degree, entity } }: PlacedEntity): number =>
    degree + (entity.kind === 'country' ? countryBonus : 0);
  const ranked = [...discs.values()].sort(
    (a, b) => importance(b) - importance(a) || (a.pictured.entity.id < b.pictured.entity.id ? -1 : 1),
  );
  for (const { x, y, radius, lines, halfWidth } of ranked) {
    if (lines.length === 0) continue;
    const height = lines.length * nameLeading;
    const top = y + radius + nameGap;
    // Widths are estimates from above, and names may all but touch.
    const box = { x, y: top + height / 2, halfWidth: halfWidth * 0.92, halfHeight: height / 2 - 1 };
    if (room.taken(box) > 0) continue;
    room.add(box);
    const size = { 'font-size': nameSize, 'font-weight': 500, 'text-anchor': 'middle' };
    for (const [at, line] of lines.entries()) {
      const baseline = top + at * nameLeading + 0.78 * nameLeading;
      yield { text: line, attributes: { x, y: baseline, ...size }, fill: palette.ink, rim: 3.2 };
    }
  }
}

const numberSize = 8.5;
/** Where on its line a number may stand, the best first. */
const shares = [0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.22, 0.78, 0.16, 0.84, 0.1, 0.9];

function* numbers(
  ties: readonly DrawnTie[],
  numberOf: ReadonlyMap<PicturedTie, number>,
  room: Room,
  { palette }: Look,
): Generator<Lettering> {
  for (const { pictured, curve } of ties) {
    const count = numberOf.get(pictured);
    if (count === undefined) continue;
    const text = String(count);
    const half = { halfWidth: widthOfText(text, numberSize) / 2 + 0.6, halfHeight: numberSize * 0.42 + 0.6 };
    let best = { ...curve.at(0.5), ...half };
    let least = Number.POSITIVE_INFINITY;
    for (const share of shares) {
      const box = { ...curve.at(share), ...half };
      const taken = room.taken(box);
      if (taken < least) [best, least] = [box, taken];
      if (taken === 0) break;
    }
    room.add(best);
    const fill = mix(palette.categories[pictured.category], palette.ink, 0.45);
    const style = { 'font-size': numberSize, 'font-weight': 600, 'text-anchor': 'middle' };
    const attributes = { x: best.x, y: best.y + numberSize * 0.35, ...style };
    yield { text, attributes, fill, rim: 2.8 };
  }
}

/**
 * Lines, discs and names.
 * @param numberOf numbers that ties carry
 */
export function* graphMarkup(
  picture: Pictured,
  placed: PlacedGraph,
  numberOf: ReadonlyMap<PicturedTie, number>,
  look: Look,
): Generator<string> {
  const ties = drawnTies(picture, placed);
  const layered = order.flatMap((level) => ties.filter(({ pictured }) => pictured.level === level));
  const lines = layered.map((tie) => tieMarkup(picture, tie, look));
  const room = new Room();
  for (const { x, y, radius } of placed.discs.values()) {
    // A square in the disc: a name may cut its corner.
    room.add({ x, y, halfWidth: radius * 0.85, halfHeight: radius * 0.85 });
  }
  const named = [...names(placed, room, look)];
  const counted = [...numbers(ties, numberOf, room, look)];
  if (look.paper) yield* lines;
  else yield* clearOf(lines, placed.discs.values(), [...counted, ...named], placed);
  for (const number of counted) yield letters(number, look);
  for (const { pictured, x, y, radius } of placed.discs.values()) {
    const around = look.paper
      ? element('circle', { cx: x, cy: y, r: radius + moat, fill: look.palette.paper })
      : '';
    const title = element('title', {}, xml(textOf(picture, pictured.entity.name)));
    yield `${element('g', {}, title + around + disc(pictured, x, y, radius, look.palette))}\n`;
  }
  for (const name of named) yield letters(name, look);
}
