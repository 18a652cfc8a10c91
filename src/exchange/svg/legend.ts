import { evidenceStyles, mix } from '../../appearance/palette';
import type { Words } from '../../messages/messages';
import type { EvidenceLevel } from '../../schema/query';
import type { Category } from '../../schema/vocabulary-schema';
import { disc } from './icons';
import type { Look } from './look';
import { widthOfText } from './measure';
import { type Pictured, textOf } from './model';
import { element, xml } from './xml';

const levels: readonly EvidenceLevel[] = [
  'corroborated',
  'single-source',
  'tentative',
  'contested',
  'denied',
  'unsupported',
];
const categories: readonly Category[] = ['cooperation', 'conflict', 'office', 'context'];

const size = 11.5;
const rowHeight = 23;
/** Width of what the rows are called. */
const headWidth = 160;
const sampleWidth = 28;
const itemGap = 22;

interface Item {
  readonly label: string;
  /** Width of its sign, which is drawn from `x`, around `y`. */
  readonly width: number;
  draw(x: number, y: number): string;
}

function line(y: number, x: number, level: EvidenceLevel, colour: string, { palette }: Look): string {
  const { width, dash, strength } = evidenceStyles[level];
  return element('path', {
    d: `M${x + 1.5} ${y}H${x + sampleWidth - 1.5}`,
    fill: 'none',
    stroke: mix(colour, palette.paper, strength),
    'stroke-width': width,
    'stroke-linecap': 'round',
    ...(dash[1] === 0 ? {} : { 'stroke-dasharray': `${dash[0]} ${dash[1]}` }),
  });
}

function rowsOf(
  picture: Pictured,
  words: Words,
  look: Look,
): { readonly head: string; readonly items: Item[] }[] {
  const { palette } = look;
  const lineItem = (label: string, level: EvidenceLevel, colour: string): Item => ({
    label,
    width: sampleWidth,
    draw: (x, y) => line(y, x, level, colour, look),
  });
  const seenLevels = new Set(picture.ties.map(({ level }) => level));
  const seenCategories = new Set(picture.ties.map(({ category }) => category));
  const kinds = new Map(picture.entities.map((entity) => [entity.entity.kind, entity]));
  const kindItems = [...Object.entries(picture.vocabulary.entityKinds)].flatMap(([id, kind]): Item[] => {
    const entity = kinds.get(id);
    if (entity === undefined) return [];
    const draw = (x: number, y: number): string => disc(entity, x + 8, y, 8, palette);
    return [{ label: textOf(picture, kind.label), width: 16, draw }];
  });
  return [
    {
      head: words('legend.lines'),
      items: levels
        .filter((level) => seenLevels.has(level))
        .map((level) => lineItem(words(`evidence.${level}`), level, palette.ink)),
    },
    {
      head: words('legend.colours'),
      items: categories
        .filter((category) => seenCategories.has(category))
        .map((category) =>
          lineItem(words(`category.${category}`), 'corroborated', palette.categories[category]),
        ),
    },
    { head: words('legend.kinds'), items: kindItems },
  ].filter(({ items }) => items.length > 0);
}

/**
 * What lines, colours and signs mean: only those that the picture holds.
 * @returns markup from `top` on, and its height
 */
export function legendMarkup(
  picture: Pictured,
  words: Words,
  look: Look,
  left: number,
  top: number,
  width: number,
): { readonly markup: string; readonly height: number } {
  const parts: string[] = [];
  let y = top + rowHeight / 2;
  for (const { head, items } of rowsOf(picture, words, look)) {
    parts.push(
      element(
        'text',
        { x: left, y: y + size * 0.36, 'font-size': size, fill: look.palette.muted },
        xml(head),
      ),
    );
    let x = left + headWidth;
    for (const item of items) {
      const wide = item.width + 7 + widthOfText(item.label, size);
      if (x > left + headWidth && x + wide > left + width) {
        x = left + headWidth;
        y += rowHeight;
      }
      parts.push(item.draw(x, y));
      const at = { x: x + item.width + 7, y: y + size * 0.36, 'font-size': size, fill: look.palette.ink };
      parts.push(element('text', at, xml(item.label)));
      x += wide + itemGap;
    }
    y += rowHeight;
  }
  return { markup: `${parts.join('\n')}\n`, height: y - rowHeight / 2 - top };
}
