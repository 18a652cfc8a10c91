import { type EvidenceStyle, evidenceStyles, mix, type Palette } from '../appearance/palette';
import type { TieAttributes } from '../graph/shown-graph';
import { evidenceLevels } from '../schema/query';
import { type Emphasis, strengthOf } from './emphasis';
import type { EntityShape, TieShape } from './picture';

/** What sigma sorts by: the higher is drawn later. */
const layer = { rest: 0, near: 1, hovered: 2, selected: 3 } as const;

/** How an entity is drawn. Colours are `#rrggbb`; lengths CSS pixels at the composed zoom. */
export interface EntityLook {
  readonly fill: string;
  /** Ring around the disc, a gap away; its width is 0 where there is none. */
  readonly ring: string;
  readonly ringWidth: number;
  /** How much of the icon or flag shows against the paper, 0 to 1; colours are mixed already. */
  readonly strength: number;
  readonly zIndex: number;
}

/** How a tie is drawn. */
export interface TieLook {
  readonly colour: string;
  readonly width: number;
  /** Lengths of dash and gap; the ends of a dash are round and reach half the width into the gap. `[0, 0]` is solid. */
  readonly dash: readonly [number, number];
  readonly head: boolean;
  /** Band along both sides, which parts the line from those that it crosses; accent where the tie is selected. */
  readonly band: string;
  readonly bandWidth: number;
  readonly zIndex: number;
}

/** Style of a line by its evidence; a tie that the query hides is never shown. */
export function styleOf({ evidence }: TieAttributes): EvidenceStyle {
  const level = evidenceLevels[evidence] ?? 'hidden';
  return evidenceStyles[level === 'hidden' ? 'unsupported' : level];
}

/** Colour by its token; tokens come with the data, so that one may be a name that every object has. */
function colourOf(palette: Palette, token: string): string {
  const kinds: Readonly<Record<string, string>> = palette.kinds;
  return (Object.hasOwn(kinds, token) ? kinds[token] : undefined) ?? palette.kinds.grey;
}

function zIndexOf(emphasis: Emphasis, id: string): number {
  if (emphasis.selected.has(id)) return layer.selected;
  if (emphasis.hovered === id) return layer.hovered;
  return emphasis.near?.has(id) ? layer.near : layer.rest;
}

/** Look of an entity under a palette and an emphasis. */
export function lookOfEntity(entity: EntityShape, palette: Palette, emphasis: Emphasis): EntityLook {
  const strength = strengthOf(emphasis, entity.id);
  const colour = colourOf(palette, entity.attributes.colour);
  const selected = emphasis.selected.has(entity.id);
  const hovered = emphasis.hovered === entity.id;
  return {
    fill: mix(colour, palette.paper, strength),
    ring: selected ? palette.accent : mix(colour, palette.paper, 0.55),
    ringWidth: selected ? 2.6 : hovered ? 2 : 0,
    strength,
    zIndex: zIndexOf(emphasis, entity.id),
  };
}

/** Look of a tie under a palette and an emphasis. */
export function lookOfTie(tie: TieShape, palette: Palette, emphasis: Emphasis): TieLook {
  const style = styleOf(tie.attributes);
  const selected = emphasis.selected.has(tie.id);
  const hovered = emphasis.hovered === tie.id;
  const strength = strengthOf(emphasis, tie.id) * style.strength;
  const colour = palette.categories[tie.attributes.category] ?? palette.categories.context;
  return {
    colour: mix(colour, palette.paper, selected || hovered ? Math.max(strength, 0.8) : strength),
    width: style.width + (selected ? 1.2 : hovered ? 0.8 : 0),
    dash: style.dash,
    head: !tie.attributes.symmetric,
    band: selected ? mix(palette.accent, palette.paper, 0.42) : palette.paper,
    bandWidth: selected ? 4 : 1.3,
    zIndex: zIndexOf(emphasis, tie.id),
  };
}
