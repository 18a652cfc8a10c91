import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** A point in viewport pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where records stand; those without a place are left out. */
export async function spots(page: Page, ids: readonly string[]): Promise<Map<string, Spot>> {
  const found = await page.evaluate(
    (records) => records.map((id) => [id, window.entente.screenPosition(id)] as const),
    ids,
  );
  return new Map(found.flatMap(([id, spot]) => (spot ? [[id, spot] as const] : [])));
}

/** Where a record stands; throws where it has no place. */
export async function spot(page: Page, id: string): Promise<Spot> {
  const found = (await spots(page, [id])).get(id);
  if (!found) throw new Error(`spot: ${id} is not shown`);
  return found;
}

/** Most ties of one pair that are drawn one by one. */
const fanLimit = 4;

/** The pairs of the founding case that more than four of these ties join, by the name of their line. */
export function bundlesAmong(ids: readonly string[]): { readonly id: string; readonly ties: string[] }[] {
  const { ties } = JSON.parse(readFileSync('data/gsomia.json', 'utf8')) as {
    ties: { id: string; from: string; to: string }[];
  };
  const pairs = new Map<string, string[]>();
  for (const { id, from, to } of ties.filter((tie) => ids.includes(tie.id))) {
    const name = `bundle:${[from, to].sort().join('\n')}`;
    pairs.set(name, [...(pairs.get(name) ?? []), id]);
  }
  return [...pairs]
    .filter(([, members]) => members.length > fanLimit)
    .map(([id, members]) => ({ id, ties: members }));
}
