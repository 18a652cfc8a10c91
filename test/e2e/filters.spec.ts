import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const filters = (page: Page) => page.getByRole('region', { name: 'Filters' });

/** Opens the drawer and waits for its counts. */
async function openFilters(page: Page): Promise<void> {
  const heading = filters(page).getByRole('button', { name: 'Filters', exact: true });
  await expect(heading).toHaveAttribute('aria-expanded', 'false');
  await heading.click();
  await expect(heading).toHaveAttribute('aria-expanded', 'true');
  await expect(filters(page).getByRole('checkbox', { name: /^Country \d/ })).toBeVisible();
}

const countOf = async (page: Page, name: RegExp): Promise<number> =>
  Number.parseInt(
    (await filters(page)
      .locator('.filter-row')
      .filter({ hasText: name })
      .locator('.row-count')
      .textContent()) ?? '',
    10,
  );

test('unchecking a kind hides it, and every other count follows but its own', async ({ entente, page }) => {
  await entente.open();
  const before = await entente.view();
  await openFilters(page);
  const [countries, cooperation] = [await countOf(page, /^Country/), await countOf(page, /^Cooperation/)];
  const row = filters(page).getByRole('checkbox', { name: /^Country \d/ });
  await row.click();
  await expect.poll(async () => (await entente.view()).shown.entities.includes('kor')).toBe(false);
  await expect(row).not.toBeChecked();
  expect(await countOf(page, /^Country/)).toBe(countries);
  await expect.poll(() => countOf(page, /^Cooperation/)).toBeLessThan(cooperation);
  // The clause lists all others, and is gone when the last one is back.
  expect((await entente.view()).query.kinds).not.toContain('country');
  await row.click();
  // What comes back comes back at the end.
  await expect
    .poll(async () => (await entente.view()).shown.ties.toSorted())
    .toEqual(before.shown.ties.toSorted());
  expect((await entente.view()).query).toEqual({});
});

test('what stays does not move', async ({ entente, page }) => {
  await entente.open();
  await openFilters(page);
  const place = (id: string) => page.evaluate((record) => window.entente.screenPosition(record), id);
  const before = await place('jpn');
  await filters(page)
    .getByRole('checkbox', { name: /^Leader or official/ })
    .click();
  await expect.poll(() => place('abe')).toBeNull();
  expect(await place('jpn')).toEqual(before);
});

test('one value alone and all again, by tag and by group', async ({ entente, page }) => {
  await entente.open();
  await openFilters(page);
  await filters(page).getByRole('button', { name: 'Only Conflict' }).click();
  await expect.poll(async () => (await entente.view()).query).toEqual({ categories: ['conflict'] });
  const tags = page.getByRole('list', { name: 'Active filters' });
  await expect(tags.getByRole('button', { name: 'Remove filter: Ties: Conflict' })).toBeVisible();
  await filters(page).getByRole('button', { name: 'All of “Ties”' }).click();
  await expect.poll(async () => (await entente.view()).query).toEqual({});
  await expect(tags).toHaveCount(0);

  await filters(page)
    .getByRole('button', { name: /Kinds of “Cooperation”/ })
    .click();
  await filters(page).getByRole('button', { name: 'Only backs' }).click();
  await filters(page)
    .getByRole('checkbox', { name: /^Tentative/ })
    .click();
  await expect(tags.getByRole('button')).toHaveCount(3);
  await tags.getByRole('button', { name: 'Clear all' }).click();
  await expect.poll(async () => (await entente.view()).query).toEqual({});
});

test('a source is found by its title and switched off', async ({ entente, page }) => {
  await entente.open();
  await openFilters(page);
  const group = filters(page).getByRole('group', { name: 'Sources' });
  await expect(group.getByRole('checkbox')).toHaveCount(40);
  await group.getByRole('searchbox', { name: 'Find a source' }).fill('rising tension');
  await expect(group.getByRole('checkbox')).toHaveCount(1);
  await group.getByRole('checkbox').click();
  await expect.poll(async () => (await entente.view()).query.sourcesOff?.length).toBe(1);
  await group.getByRole('button', { name: 'All of “Sources”' }).click();
  await expect.poll(async () => (await entente.view()).query).toEqual({});
});

test('typing a text is one step, and undo takes it back', async ({ entente, page }) => {
  await entente.open();
  await openFilters(page);
  const field = filters(page).getByRole('searchbox', { name: 'Show only what contains' });
  await field.pressSequentially('gsomia', { delay: 200 });
  await expect.poll(async () => (await entente.view()).query.text).toBe('gsomia');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await entente.view()).query).toEqual({});
});

test('an empty result says which filter to relax', async ({ entente, page }) => {
  await entente.open();
  await openFilters(page);
  await filters(page).getByRole('button', { name: 'Only Country' }).click();
  await filters(page).getByRole('searchbox', { name: 'Show only what contains' }).fill('no such words');
  const graph = page.getByRole('region', { name: 'Graph' });
  await expect(graph.getByText('Nothing passes these filters')).toBeVisible();
  const remedy = graph.getByRole('button', { name: /^Drop “Text: “no such words””/ });
  await expect(remedy).toBeVisible();
  await remedy.click();
  await expect.poll(async () => (await entente.view()).query).toEqual({ kinds: ['country'] });
  await expect(graph.getByText('Nothing passes these filters')).toHaveCount(0);
});

test('on narrow screens the filters are a sheet @tablet @phone @small', async ({ entente, page }) => {
  await entente.open();
  await expect(filters(page)).toBeHidden();
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  await expect(filters(page).getByRole('checkbox', { name: /^Country \d/ })).toBeVisible();
  await entente.axe();
  await filters(page).getByRole('button', { name: 'Close the filters' }).click();
  await expect(filters(page)).toBeHidden();
});

test('filters have no accessibility violation', async ({ entente, page }) => {
  await entente.open();
  await openFilters(page);
  await filters(page)
    .getByRole('button', { name: /Kinds of “Conflict”/ })
    .click();
  await filters(page)
    .getByRole('checkbox', { name: /^Country \d/ })
    .click();
  await filters(page)
    .getByRole('checkbox', { name: /^Contested/ })
    .click();
  await expect(page.getByRole('list', { name: 'Active filters' }).getByRole('listitem')).toHaveCount(3);
  await entente.axeInBothThemes();
});
