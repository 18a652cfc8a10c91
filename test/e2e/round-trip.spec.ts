import { expect, test } from './support/test';

test('what is shown goes out as GEXF with its losses told, and comes back with the same counts', async ({
  entente,
  page,
}) => {
  await entente.open();
  await page
    .getByRole('region', { name: 'Filters' })
    .getByRole('button', { name: 'Filters', exact: true })
    .click();
  await page.getByRole('checkbox', { name: /^Dispute / }).click();
  await page.evaluate(() => window.entente.ready);
  const counts = () =>
    page.evaluate(() => {
      const { entities, ties } = window.entente.view().shown;
      return { entities: entities.length, ties: ties.length };
    });
  await expect.poll(async () => (await counts()).ties).toBeLessThan(136);
  const shown = await counts();

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByLabel('Format').selectOption('gexf');
  await dialog.getByRole('radio', { name: /What is shown/ }).check();
  await expect(dialog.getByText('What this file will not hold as it is:')).toBeVisible();
  await expect(
    dialog.getByRole('listitem').filter({ hasText: /^\d+ ties outside this choice$/ }),
  ).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.gexf$/);
  const path = await download.path();

  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file…' }).click(),
  ]);
  await chooser.setFiles(path);
  const held = () =>
    page.evaluate(() => {
      const { dossier } = window.entente.view();
      return { entities: dossier?.entities, ties: dossier?.ties };
    });
  await expect.poll(held).toEqual(shown);
  expect(await counts()).toEqual(shown);
  const whole = await page.evaluate(async () => {
    const { blob, losses } = await window.entente.export('dossier', 'all');
    const { entities, ties } = JSON.parse(await blob.text());
    return { entities: entities.length, ties: ties.length, losses: losses.losses.length };
  });
  expect(whole).toEqual({ ...shown, losses: 0 });
});
