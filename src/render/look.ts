import { type EvidenceStyle, evidenceStyles, mix, type Palette } from '../appearance/palette';
import type { TieAttributes } from '../graph/shown-graph';
import { evidenceLevels } from '../schema/query';
import type { BundleShape, Strand } from './bundle';
import { type Emphasis, focusShare, focusShareOfBundle, isForward } from './emphasis';
import type { EntityShape, TieShape } from './picture';

/** What sigma sorts by: the higher is drawn later. */
const layer = { rest: 0, near: 1, path: 2, hovered: 3, selected: 4 } as const;

/** How an entity is drawn. Colours are `#rrggbb`; lengths CSS pixels at the composed zoom. */
export interface EntityLook {
  readonly fill: string;
  /** Ring around the disc, a gap away; its width is 0 where there is none. */
  readonly ring: string;
  readonly ringWidth: number;
  /** How much of the icon or flag shows against the paper, 0 to 1; colours are mixed already. */
  readonly strength: number;
  /** Drawn in full; the others keep the share of colour that the emphasis leaves them, on the graphics card. */
  readonly near: boolean;
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
  /** Off the line to its left: strands of a bundle lie side by side. */
  readonly shift: number;
  /** Ends that fade out: whether it holds then is not certain. */
  readonly soft: boolean;
  /** As for an entity. */
  readonly near: boolean;
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

/** Colour of a community; those beyond the palette are grey, told apart by their numbers alone. */
function communityColour(palette: Palette, community: number): string {
  return palette.communities[community] ?? palette.kinds.grey;
}

function zIndexOf(emphasis: Emphasis, id: string, onPath: boolean): number {
  if (emphasis.selected.has(id)) return layer.selected;
  if (emphasis.hovered === id) return layer.hovered;
  if (onPath) return layer.path;
  return emphasis.near?.has(id) ? layer.near : layer.rest;
}

/** Look of an entity under a palette and an emphasis. */
export function lookOfEntity(
  entity: EntityShape,
  palette: Palette,
  emphasis: Emphasis,
  onPath: boolean,
): EntityLook {
  const { colour: token, community = -1, faded } = entity.attributes;
  const strength = focusShare(emphasis, entity.id, faded);
  const colour = community < 0 ? colourOf(palette, token) : communityColour(palette, community);
  const selected = emphasis.selected.has(entity.id);
  const hovered = emphasis.hovered === entity.id;
  return {
    fill: mix(colour, palette.paper, strength),
    ring: selected ? palette.accent : onPath && !hovered ? palette.ink : mix(colour, palette.paper, 0.55),
    ringWidth: selected ? 2.6 : hovered || onPath ? 2 : 0,
    strength,
    near: isForward(emphasis, entity.id),
    zIndex: zIndexOf(emphasis, entity.id, onPath),
  };
}

/** Look of a tie under a palette and an emphasis. */
export function lookOfTie(tie: TieShape, palette: Palette, emphasis: Emphasis): TieLook {
  const { category, symmetric, faded, certain, onPath = false } = tie.attributes;
  const style = styleOf(tie.attributes);
  const selected = emphasis.selected.has(tie.id);
  const hovered = emphasis.hovered === tie.id;
  const strength = focusShare(emphasis, tie.id, faded) * style.strength;
  const colour = palette.categories[category] ?? palette.categories.context;
  return {
    colour: mix(colour, palette.paper, selected || hovered ? Math.max(strength, 0.8) : strength),
    width: style.width + (selected || onPath ? 1.2 : hovered ? 0.8 : 0),
    dash: style.dash,
    head: !symmetric,
    ...bandOf(palette, selected, onPath),
    shift: 0,
    soft: certain === false,
    near: isForward(emphasis, tie.id),
    zIndex: zIndexOf(emphasis, tie.id, onPath),
  };
}

/** What runs along both sides of a line: accent where it is selected, ink where it is a hop of the path, else paper. */
function bandOf(palette: Palette, selected: boolean, onPath: boolean): Pick<TieLook, 'band' | 'bandWidth'> {
  if (selected) return { band: mix(palette.accent, palette.paper, 0.42), bandWidth: 4 };
  if (onPath) return { band: mix(palette.ink, palette.paper, 0.82), bandWidth: 1.8 };
  return { band: palette.paper, bandWidth: 1.3 };
}

interface BundleState {
  readonly selected: boolean;
  readonly hovered: boolean;
  readonly zIndex: number;
}

function stateOf(bundle: BundleShape, emphasis: Emphasis): BundleState {
  const selected = bundle.ties.some((id) => emphasis.selected.has(id));
  const hovered = emphasis.hovered === bundle.id || bundle.ties.includes(emphasis.hovered ?? '');
  const near = bundle.ties.some((id) => emphasis.near?.has(id));
  const zIndex = selected
    ? layer.selected
    : hovered
      ? layer.hovered
      : bundle.onPath
        ? layer.path
        : near
          ? layer.near
          : layer.rest;
  return { selected, hovered, zIndex };
}

/** Look of the casing of a bundle: paper that its strands lie on, with a band like that of a tie. */
export function lookOfCasing(bundle: BundleShape, palette: Palette, emphasis: Emphasis): TieLook {
  const { selected, hovered, zIndex } = stateOf(bundle, emphasis);
  return {
    colour: palette.paper,
    width: bundle.width + (hovered ? 1.6 : 0.6),
    dash: [0, 0],
    head: false,
    ...bandOf(palette, selected, bundle.onPath),
    ...(hovered && !selected ? { band: mix(palette.ink, palette.paper, 0.55), bandWidth: 1.2 } : {}),
    shift: 0,
    soft: false,
    // Paper as it is.
    near: true,
    zIndex,
  };
}

/** Look of a strand: the ties of one category in a bundle. */
export function lookOfStrand(strand: Strand, palette: Palette, emphasis: Emphasis): TieLook {
  const { zIndex } = stateOf(strand.bundle, emphasis);
  return {
    colour: mix(
      palette.categories[strand.category] ?? palette.categories.context,
      palette.paper,
      focusShareOfBundle(emphasis, strand.bundle),
    ),
    width: strand.width,
    dash: [0, 0],
    head: false,
    band: palette.paper,
    bandWidth: 0,
    shift: strand.shift,
    soft: false,
    near: strand.bundle.ties.some((id) => isForward(emphasis, id)),
    zIndex,
  };
}
