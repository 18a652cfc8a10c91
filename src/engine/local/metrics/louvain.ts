import { createRandom } from '../../../layout/random';
import type { Slices } from '../../slices';
import type { Projection, Report } from './projection';

/** A graph of communities; `loops` is the weight within each, an inner tie once. */
interface Level extends Projection {
  readonly loops: Float64Array;
}

/** Attempts in different orders, the best of which is taken: small graphs are settled well, large ones soon. */
const attempts = { small: 16, large: 3 } as const;
const smallSize = 5000;
/** A move must gain more than rounding could. */
const epsilon = 1e-10;

function strengthsOf({ size, starts, weights, loops }: Level): Float64Array {
  const strengths = new Float64Array(size);
  for (let vertex = 0; vertex < size; vertex += 1) {
    let sum = 2 * (loops[vertex] as number);
    for (let at = starts[vertex] as number; at < (starts[vertex + 1] as number); at += 1) {
      sum += weights[at] as number;
    }
    strengths[vertex] = sum;
  }
  return strengths;
}

/**
 * Moves vertices to the neighbouring community that gains most modularity until none gains. True where any moved.
 *
 * @param late of communities that gain the same the last is taken, not the first
 */
async function moveVertices(
  level: Level,
  communities: Uint32Array,
  order: Uint32Array,
  late: boolean,
  slices: Slices,
): Promise<boolean> {
  const { size, starts, targets, weights } = level;
  const strengths = strengthsOf(level);
  const totals = new Float64Array(size);
  let all = 0;
  for (let vertex = 0; vertex < size; vertex += 1) {
    const community = communities[vertex] as number;
    totals[community] = (totals[community] as number) + (strengths[vertex] as number);
    all += strengths[vertex] as number;
  }
  if (all === 0) return false;
  // A ring: a vertex waits in it at most once.
  const queue = order.slice();
  const waiting = new Uint8Array(size).fill(1);
  const towards = new Float64Array(size);
  let [head, count, steps, moved] = [0, size, 0, false];
  while (count > 0) {
    steps += 1;
    if (steps % 1024 === 0) await slices.breathe();
    const vertex = queue[head] as number;
    head = (head + 1) % size;
    count -= 1;
    waiting[vertex] = 0;
    const home = communities[vertex] as number;
    const strength = strengths[vertex] as number;
    const [begin, end] = [starts[vertex] as number, starts[vertex + 1] as number];
    const near = new Set<number>([home]);
    for (let at = begin; at < end; at += 1) {
      const community = communities[targets[at] as number] as number;
      near.add(community);
      towards[community] = (towards[community] as number) + (weights[at] as number);
    }
    totals[home] = (totals[home] as number) - strength;
    let [best, most] = [home, (towards[home] as number) - (strength * (totals[home] as number)) / all];
    for (const community of near) {
      const gain = (towards[community] as number) - (strength * (totals[community] as number)) / all;
      const even = late && best !== home && gain > most - epsilon;
      if (gain > most + epsilon || even) [best, most] = [community, Math.max(gain, most)];
      towards[community] = 0;
    }
    totals[best] = (totals[best] as number) + strength;
    if (best === home) continue;
    communities[vertex] = best;
    moved = true;
    for (let at = begin; at < end; at += 1) {
      const other = targets[at] as number;
      if (waiting[other] || communities[other] === best) continue;
      waiting[other] = 1;
      queue[(head + count) % size] = other;
      count += 1;
    }
  }
  return moved;
}

/** Numbers communities from 0 in the order in which vertices name them; returns how many there are. */
function renumber(communities: Uint32Array): number {
  const numbers = new Map<number, number>();
  for (const [vertex, community] of communities.entries()) {
    const number = numbers.get(community) ?? numbers.size;
    numbers.set(community, number);
    communities[vertex] = number;
  }
  return numbers.size;
}

/** The graph whose vertices are the communities of another. */
async function aggregate(
  level: Level,
  communities: Uint32Array,
  count: number,
  slices: Slices,
): Promise<Level> {
  const members: number[][] = Array.from({ length: count }, () => []);
  for (const [vertex, community] of communities.entries()) members[community]?.push(vertex);
  const starts = new Uint32Array(count + 1);
  const targets: number[] = [];
  const weights: number[] = [];
  const loops = new Float64Array(count);
  const listed = new Int32Array(count).fill(-1);
  for (const [community, vertices] of members.entries()) {
    const begin = targets.length;
    let inner = 0;
    for (const [step, vertex] of vertices.entries()) {
      if (step % 512 === 0) await slices.breathe();
      inner += 2 * (level.loops[vertex] as number);
      for (let at = level.starts[vertex] as number; at < (level.starts[vertex + 1] as number); at += 1) {
        const other = communities[level.targets[at] as number] as number;
        const weight = level.weights[at] as number;
        const seen = listed[other] as number;
        if (other === community) inner += weight;
        else if (seen >= begin) weights[seen] = (weights[seen] as number) + weight;
        else {
          listed[other] = targets.length;
          targets.push(other);
          weights.push(weight);
        }
      }
    }
    loops[community] = inner / 2;
    starts[community + 1] = targets.length;
  }
  return {
    size: count,
    starts,
    targets: Uint32Array.from(targets),
    weights: Float64Array.from(weights),
    loops,
  };
}

/** Vertices in their own order at the first attempt, shuffled after. */
function orderOf(size: number, attempt: number): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, at) => at);
  if (attempt === 0) return order;
  const random = createRandom(attempt);
  for (let at = size - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}

/** Settles communities level by level, then looks again at single vertices, until nothing gains any more. */
async function settle(base: Level, attempt: number, slices: Slices): Promise<Uint32Array> {
  const late = attempt % 2 === 1;
  const found = Uint32Array.from({ length: base.size }, (_, at) => at);
  while (await moveVertices(base, found, orderOf(base.size, attempt), late, slices)) {
    let count = renumber(found);
    let level = await aggregate(base, found, count, slices);
    for (;;) {
      const upper = Uint32Array.from({ length: count }, (_, at) => at);
      if (!(await moveVertices(level, upper, orderOf(count, attempt), late, slices))) break;
      count = renumber(upper);
      for (const [vertex, community] of found.entries()) found[vertex] = upper[community] as number;
      level = await aggregate(level, upper, count, slices);
    }
  }
  return found;
}

/** Modularity (Newman and Girvan 2004) of communities: share of the ties within them above what chance would give. */
async function modularity(
  { size, starts, targets, weights }: Projection,
  communities: Uint32Array,
  slices: Slices,
): Promise<number> {
  const totals = new Map<number, number>();
  let [all, inner] = [0, 0];
  for (let vertex = 0; vertex < size; vertex += 1) {
    if (vertex % 4096 === 0) await slices.breathe();
    const community = communities[vertex] as number;
    for (let at = starts[vertex] as number; at < (starts[vertex + 1] as number); at += 1) {
      const weight = weights[at] as number;
      all += weight;
      if (communities[targets[at] as number] === community) inner += weight;
      totals.set(community, (totals.get(community) ?? 0) + weight);
    }
  }
  if (all === 0) return 0;
  let chance = 0;
  for (const total of totals.values()) chance += (total / all) ** 2;
  return inner / all - chance;
}

/**
 * Communities by the Louvain method (Blondel, Guillaume, Lambiotte, Lefebvre 2008), parallel ties adding up; made
 * repeatable by orders of its own. Returns a label by vertex.
 *
 * @throws EngineError `aborted` once the call is cancelled
 */
export async function louvain(graph: Projection, report: Report, slices: Slices): Promise<Uint32Array> {
  const base = { ...graph, loops: new Float64Array(graph.size) };
  const total = graph.size <= smallSize ? attempts.small : attempts.large;
  let best = new Uint32Array(graph.size);
  let most = -Infinity;
  for (let attempt = 0; attempt < total; attempt += 1) {
    report(attempt, total);
    const found = await settle(base, attempt, slices);
    const gained = await modularity(graph, found, slices);
    if (gained > most + epsilon) [best, most] = [Uint32Array.from(found), gained];
  }
  report(total, total);
  return best;
}
