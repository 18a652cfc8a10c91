import type { TieAttributes } from '../graph/shown-graph';
import { loopRadius } from './curve';
import { manyTies } from './handing';
import type { Ranks } from './instants';
import { lookOfTie, type TieLook } from './look';
import type { TieShape } from './picture';
import type { RibbonData } from './programs/ribbon';
import type { Scene } from './scene';
import type { LineType } from './slots';
import { type Line, offsetOfTie, portOfTie } from './trace';

/** What the ribbon program is handed: as sigma wants it, with the program's name. */
export type Ribbon = RibbonData & { readonly type: LineType };

/** A ribbon, and what it was made under; its attributes, which are replaced when they change, are the key. */
interface RestingRibbon {
  readonly palette: Scene['palette'];
  readonly many: boolean;
  readonly type: LineType;
  readonly lane: number;
  readonly widest: number;
  readonly ranks: Ranks;
  /** Places of both ends, and the radius that its port follows from. */
  readonly places: readonly [number, number, number, number, number];
  readonly data: Ribbon;
}

function isStill(last: RestingRibbon, tie: TieShape): boolean {
  const { places } = last;
  return (
    last.lane === tie.lane &&
    last.widest === tie.widest &&
    last.ranks === tie.ranks &&
    places[0] === tie.from.x &&
    places[1] === tie.from.y &&
    places[2] === tie.to.x &&
    places[3] === tie.to.y &&
    (tie.widest === 0 || places[4] === Math.min(tie.from.radius, tie.to.radius))
  );
}

/** Makes ribbons of lines for the scene as it is at the time. */
export class Ribbons {
  readonly #scene: Scene;
  /** Ribbons as they were last made while nothing was brought forward. */
  readonly #atRest = new WeakMap<TieAttributes, RestingRibbon>();

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** A line with its look. */
  of(line: Line, { colour, ...look }: TieLook, ranks: Ranks, type: LineType): Ribbon {
    const { picture, palette } = this.#scene;
    const loop = line.from === line.to;
    const offset = loop ? loopRadius(line.lane) : offsetOfTie(line);
    const port = loop ? 0 : portOfTie(line);
    const many = picture.ties.length > manyTies;
    const bandWidth = many && look.band === palette.paper ? 0 : look.bandWidth;
    return { ...look, bandWidth, color: colour, loop, offset, port, ranks, type };
  }

  /** The ribbon of a tie: the last one where nothing changed, neither in it nor in its place. */
  ofTie(tie: TieShape, type: LineType): Ribbon {
    const { emphasis, palette, picture } = this.#scene;
    const make = () => this.of(tie, lookOfTie(tie, palette, emphasis), tie.ranks, type);
    if (emphasis.near !== null || emphasis.selected.size > 0) return make();
    const many = picture.ties.length > manyTies;
    const last = this.#atRest.get(tie.attributes);
    if (last?.palette === palette && last.many === many && last.type === type && isStill(last, tie))
      return last.data;
    const data = make();
    const { lane, widest, ranks, from, to } = tie;
    const places = [from.x, from.y, to.x, to.y, Math.min(from.radius, to.radius)] as const;
    this.#atRest.set(tie.attributes, { palette, many, type, lane, widest, ranks, places, data });
    return data;
  }
}
