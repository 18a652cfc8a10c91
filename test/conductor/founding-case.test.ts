import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { reference, referenceLine } from '../../src/citation/reference';
import type { Conductor } from '../../src/conductor/conductor';
import { bundlesOf } from '../../src/graph/bundles';
import {
  colourBy,
  fanOut,
  findPath,
  focusOn,
  setClause,
  sizeBy,
  switchSource,
} from '../../src/state/actions';
import { inARow, makeConductor } from './fakes';
import { apply } from './worlds';

async function opened() {
  const { conductor } = makeConductor(inARow, {
    reference: (source, timezone, words) => referenceLine(reference(source, timezone, words)),
  });
  await conductor.open([{ name: 'gsomia.json', body: new Blob([readFileSync('data/gsomia.json')]) }]);
  await conductor.settled();
  return conductor;
}

const answersOf = (conductor: Conductor) => conductor.answers.getState();

describe('the founding case, with the engine that the page has', () => {
  it('proves how the two leaders are tied, every claim a note with its references and addresses', async () => {
    const conductor = await opened();
    await apply(conductor, findPath('moon', 'abe'));
    const { path } = answersOf(conductor);
    const text = conductor.pathMarkdown() ?? '';
    const claims = path?.details.flatMap(({ claims }) => claims.items) ?? [];
    expect(text).toMatch(/^\*\*From Moon Jae-in to Shinzo Abe\*\*\n\nMoon Jae-in /);
    expect(text.match(/^\[\^\d+\]: /gm)).toHaveLength(claims.length);
    for (const view of claims) {
      for (const { title } of view.sources) expect(text).toContain(title.replace(/[&[\]]/g, '\\$&'));
    }
    expect(text).toMatch(/<https?:\/\/[^>\s]+>/);
    await conductor.close();
  });

  it('bundles the many ties of South Korea and Japan, and fans them out on demand', async () => {
    const conductor = await opened();
    expect(bundlesOf(conductor.graph).map(({ id }) => id)).toContain('bundle:jpn\nkor');
    const revision = conductor.graph.getAttribute('revision');
    await apply(conductor, fanOut('kor', 'jpn'));
    expect(bundlesOf(conductor.graph).map(({ id }) => id)).not.toContain('bundle:jpn\nkor');
    expect(conductor.graph.getAttribute('revision')).toBe(revision + 1);
    await conductor.close();
  });

  it('measures, counts, and tells what falls with a source and what to relax', async () => {
    const conductor = await opened();
    conductor.want('facets');
    conductor.want('timeline');
    await apply(conductor, colourBy('community'), sizeBy('betweenness'));
    await vi.waitUntil(() => answersOf(conductor).metric?.progress === null);
    await vi.waitUntil(() => answersOf(conductor).facets !== null && answersOf(conductor).timeline !== null);
    expect(answersOf(conductor).metric?.communities).toBeGreaterThan(1);
    expect(Math.max(...conductor.graph.mapNodes((_, { importance }) => importance))).toBe(1);
    const [source] = answersOf(conductor).facets?.sources ?? [];
    const before = conductor.graph.size;
    await apply(conductor, switchSource(source?.value ?? '', false));
    await vi.waitUntil(() => answersOf(conductor).fallen !== null);
    expect(answersOf(conductor).fallen?.difference.lost.value).toBe(before - conductor.graph.size);
    expect(answersOf(conductor).failure).toBeNull();
    await apply(conductor, setClause('text', 'nobody wrote this'));
    await vi.waitUntil(() => (answersOf(conductor).shown?.relax.length ?? 0) > 0);
    expect(answersOf(conductor).shown?.relax[0]?.clause).toBe('text');
    await conductor.close();
  });

  it('shows a leader with whom he is tied to, and all ties among them', async () => {
    const conductor = await opened();
    const { graph } = conductor;
    const near = new Set(['moon', ...graph.neighbors('moon')]);
    const ties = graph.filterEdges((_, __, from, to) => near.has(from) && near.has(to)).sort();
    await apply(conductor, focusOn('moon', 1, 'hide'));
    expect(new Set(graph.nodes())).toEqual(near);
    expect(graph.edges().sort()).toEqual(ties);
    await conductor.close();
  });
});
