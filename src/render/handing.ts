import type Sigma from 'sigma';
import { type Emphasis, restyled } from './emphasis';
import type { EntityShape, Picture, TieShape } from './picture';
import type { Presence } from './presence';
import { type LineType, type Room, Slots } from './slots';
import { offsetOfTie } from './trace';

/** What is drawn, and what of it is brought forward or faded. */
export interface Drawn {
  readonly picture: Picture;
  readonly emphasis: Emphasis;
  readonly presence: Presence;
}

/**
 * From here on frames would come too slowly: straight lines get a program of their own (below, one draws all, so that
 * the selected lies on top), lines lose the band that parts them where they cross, and only what differs is handed on.
 */
export const manyTies = 1500;

/** Slots that are drawn anew in one go. */
const stepLength = 3000;

/** Room for what may come, as a share of what is there. */
const spare = 1.2;

/** A line of a picture: a tie, a bundle or one of its strands. */
export interface PlacedLine {
  readonly id: string;
  readonly from: EntityShape;
  readonly to: EntityShape;
  readonly type: LineType;
}

/** The program that a tie is drawn by. */
export function lineTypeOf(tie: TieShape, many: boolean): LineType {
  return many && tie.from !== tie.to && offsetOfTie(tie) === 0 ? 'arrow' : 'line';
}

/** What is in one set and not in the other. */
function* differing(before: ReadonlySet<string>, after: ReadonlySet<string>): Generator<string> {
  for (const id of before) if (!after.has(id)) yield id;
  for (const id of after) if (!before.has(id)) yield id;
}

/** Lines of the bundles; the casing of each first: what comes later is drawn on top. */
export function* bundleLines({ bundles }: Picture): Generator<PlacedLine> {
  for (const { id, from, to, strands } of bundles) {
    yield { id, from, to, type: 'line' };
    for (const strand of strands) yield { id: strand.id, from, to, type: 'line' };
  }
}

const isMany = ({ ties }: Picture): boolean => ties.length > manyTies;

/** Room for a picture; with some to spare where it would take long to make room later. */
function roomFor(picture: Picture): Room {
  const many = isMany(picture);
  let arrow = 0;
  for (const tie of picture.ties) if (lineTypeOf(tie, many) === 'arrow') arrow += 1;
  let line = picture.ties.length - arrow;
  for (const _ of bundleLines(picture)) line += 1;
  const room = (count: number) => (many ? Math.ceil(count * spare) + 64 : count);
  return { nodes: room(picture.entities.length), line: room(line), arrow: many ? room(arrow) : 0 };
}

/**
 * Hands pictures to sigma: the whole of it, or, where thousands of ties are drawn, only what differs from the last.
 * Sigma knows no records, only the slots that they are in.
 */
export class Handing {
  #slots = new Slots({ nodes: 0, line: 0, arrow: 0 });
  #drawn: Drawn;

  constructor(drawn: Drawn) {
    this.#drawn = drawn;
  }

  /** The graph that sigma starts with. */
  get slots(): Slots {
    return this.#slots;
  }

  /**
   * Draws a picture: whole at once; what differs from the last in steps of a few thousand slots. The page may draw a frame
   * between them, in which some lines are still the old ones.
   */
  *show(sigma: Sigma, now: Drawn): Generator<void> {
    const slots = this.#step(now);
    this.#drawn = now;
    if (!slots) {
      this.#begin(sigma, now.picture);
      return;
    }
    const lines = [...slots.lines];
    const first = lines.splice(0, Math.max(1, stepLength - slots.nodes.size));
    this.#refresh(sigma, slots.nodes, first, lines.length > 0);
    while (lines.length > 0) {
      yield;
      const step = lines.splice(0, stepLength);
      this.#refresh(sigma, [], step, lines.length > 0);
    }
  }

  /** Draws anew what another emphasis or presence changes of the same picture, at the next frame; the order stays. */
  restyle(sigma: Sigma, now: Drawn): void {
    const nodes = new Set<string>();
    const lines = new Set<string>();
    this.#styled(now, nodes, lines);
    this.#drawn = now;
    this.#refresh(sigma, nodes, lines, true);
  }

  /** Draws all anew, at once. */
  redraw(sigma: Sigma, now: Drawn): void {
    this.#drawn = now;
    sigma.refresh();
  }

  #refresh(sigma: Sigma, nodes: Iterable<string>, lines: Iterable<string>, later: boolean): void {
    const partialGraph = { nodes: [...nodes], edges: [...lines] };
    sigma.refresh({ partialGraph, skipIndexation: true, schedule: later });
  }

  #begin(sigma: Sigma, picture: Picture): void {
    const slots = new Slots(roomFor(picture));
    const many = isMany(picture);
    for (const entity of picture.entities) slots.putEntity(entity.id, entity);
    for (const tie of picture.ties) slots.putLine(tie.id, tie.from.id, tie.to.id, lineTypeOf(tie, many));
    for (const { id, from, to, type } of bundleLines(picture)) slots.putLine(id, from.id, to.id, type);
    this.#slots = slots;
    sigma.setGraph(slots.forSigma);
  }

  /** Brings the slots in step with a picture; which of them changed, or null where it takes new ones. */
  #step(now: Drawn): { readonly nodes: Set<string>; readonly lines: Set<string> } | null {
    const { picture } = now;
    const before = this.#drawn.picture;
    if (!isMany(before) || !isMany(picture)) return null;
    // Slots that stay empty are drawn all the same.
    if (this.#slots.size > 3 * spare * picture.ties.length) return null;
    const nodes = new Set<string>();
    const lines = new Set<string>();
    this.#release(before, picture, nodes, lines);
    for (const entity of picture.entities) {
      if (before.entity.get(entity.id) === entity) continue;
      const slot = this.#slots.putEntity(entity.id, entity);
      if (slot === null) return null;
      nodes.add(slot);
    }
    for (const tie of picture.ties) {
      if (before.tie.get(tie.id) === tie) continue;
      const { id, from, to } = tie;
      if (!this.#put({ id, from, to, type: lineTypeOf(tie, true) }, lines)) return null;
    }
    for (const line of bundleLines(picture)) if (!this.#put(line, lines)) return null;
    for (const id of differing(before.pathEntities, picture.pathEntities)) this.#addEntity(id, nodes);
    this.#styled(now, nodes, lines);
    return { nodes, lines };
  }

  /** Frees the slots of what is gone, before others look for room. */
  #release(before: Picture, after: Picture, nodes: Set<string>, lines: Set<string>): void {
    const free = (slot: string | undefined, freed: Set<string>) => {
      if (slot !== undefined) freed.add(slot);
    };
    for (const id of before.tie.keys()) if (!after.tie.has(id)) free(this.#slots.removeLine(id), lines);
    // Bundles are made anew with every picture.
    for (const { id } of bundleLines(before)) free(this.#slots.removeLine(id), lines);
    for (const id of before.entity.keys())
      if (!after.entity.has(id)) free(this.#slots.removeEntity(id), nodes);
  }

  #put({ id, from, to, type }: PlacedLine, lines: Set<string>): boolean {
    const old = this.#slots.slotOfLine(id);
    // A straight line may be drawn by the program for bent ones, but not the other way round.
    const stays = old !== undefined && (type === 'arrow' || this.#slots.typeOf(old) === 'line');
    if (old !== undefined && !stays) {
      this.#slots.removeLine(id);
      lines.add(old);
    }
    const slot = this.#slots.putLine(id, from.id, to.id, stays ? this.#slots.typeOf(old) : type);
    if (slot === null) return false;
    lines.add(slot);
    return true;
  }

  #addEntity(id: string, nodes: Set<string>): void {
    const slot = this.#slots.slotOfEntity(id);
    if (slot !== undefined) nodes.add(slot);
  }

  #addLine(id: string, lines: Set<string>): void {
    const slot = this.#slots.slotOfLine(id);
    if (slot !== undefined) lines.add(slot);
  }

  /** Adds the slots of what another emphasis or presence changes. */
  #styled(now: Drawn, nodes: Set<string>, lines: Set<string>): void {
    const { picture } = now;
    const before = this.#drawn;
    const touched = before.emphasis === now.emphasis ? [] : restyled(before.emphasis, now.emphasis);
    for (const id of touched) {
      this.#addEntity(id, nodes);
      this.#addLine(id, lines);
      const bundle = picture.bundle.get(id) ?? picture.bundleOf.get(id);
      if (bundle) for (const line of [bundle, ...bundle.strands]) this.#addLine(line.id, lines);
    }
    for (const id of differing(before.presence.entitiesOut, now.presence.entitiesOut))
      this.#addEntity(id, nodes);
    for (const id of differing(before.presence.strandsOut, now.presence.strandsOut)) this.#addLine(id, lines);
  }
}
