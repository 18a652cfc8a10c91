import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const file = (name: string, text: string, mimeType = 'text/csv') => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});

/** Chooses files in the open dialog. */
async function choose(page: Page, files: ReturnType<typeof file>[]): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await (await chooser).setFiles(files);
}

const step = (page: Page) => page.getByRole('dialog', { name: 'What do the columns hold?' });

const held = (page: Page) =>
  page.evaluate(() => {
    const { dossier } = window.entente.view();
    return dossier && [dossier.id, dossier.entities, dossier.ties];
  });

const letters = file('letters.csv', 'writer,reader,year\nAnn,Bob,1901\nBob,Cem,1902\nAnn,Cem,1903\n');

test('columns of a table are named, by keyboard alone, and the table opens', async ({ entente, page }) => {
  await entente.open();
  await choose(page, [letters]);
  await expect(step(page)).toContainText('No two columns are known to hold the ends of ties.');
  await expect(step(page).getByRole('button', { name: 'Open', exact: true })).toBeDisabled();
  await entente.axeInBothThemes();
  await step(page).getByLabel('What writer holds').focus();
  await page.keyboard.type('From');
  await page.keyboard.press('Tab');
  await expect(step(page).getByLabel('What reader holds')).toBeFocused();
  await page.keyboard.type('To');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Date');
  await expect(step(page).getByLabel('What year holds')).toHaveValue('date');
  await step(page).getByRole('button', { name: 'Open', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => held(page)).toEqual(['letters', 3, 3]);
  const { ties } = JSON.parse(
    await page.evaluate(async () => (await window.entente.export('dossier', 'all')).blob.text()),
  );
  expect(ties.map(({ when }: { when: string }) => when)).toEqual(['1901', '1902', '1903']);
});

test('tables of entities and ties open as one, and Escape leaves the case as it was', async ({
  entente,
  page,
}) => {
  await entente.open();
  const tables = [
    file('people.csv', 'id,label\na,Ann\nb,Bob\nc,Cem\n'),
    file('letters.csv', 'source,target\na,b\nb,c\n'),
  ];
  await choose(page, tables);
  await expect(step(page).getByRole('heading', { level: 3 })).toHaveText(['people.csv', 'letters.csv']);
  await page.keyboard.press('Escape');
  await expect(step(page)).toHaveCount(0);
  expect((await held(page))?.[0]).toBe('gsomia');
  await choose(page, tables);
  await step(page).getByRole('button', { name: 'Open', exact: true }).click();
  await expect.poll(() => held(page)).toEqual(['people', 3, 2]);
});

test('a faulty graph is refused with its line, and opens without what is at fault', async ({
  entente,
  page,
}) => {
  await entente.open();
  await choose(page, [
    file(
      'graph.gexf',
      `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph>
<nodes><node id="a"/><node id="b"/></nodes>
<edges>
<edge id="e" source="a" target="b"/>
<edge id="f" source="a" target="nowhere"/>
</edges></graph></gexf>`,
      'application/xml',
    ),
  ]);
  const report = page.getByRole('dialog', { name: /graph\.gexf could not be opened/ });
  await expect(report).toContainText('line 5');
  await expect(report).toContainText('1 tie');
  expect((await held(page))?.[0]).toBe('gsomia');
  await report.getByRole('button', { name: 'Open without them' }).click();
  await expect.poll(() => held(page)).toEqual(['graph', 2, 1]);
});

test('a mapping says what a table means', async ({ entente, page }) => {
  await entente.open();
  await choose(page, [letters]);
  const mapping = {
    format: 'entente-mapping',
    version: 1,
    dossier: { id: 'mapped', title: 'Letters', language: 'en' },
    sources: [{ id: 'src', csl: { type: 'dataset', title: 'Letters', issued: { 'date-parts': [[2020]] } } }],
    tables: [
      {
        id: 'letters',
        file: 'letters.csv',
        source: 'src',
        entities: [
          { id: '{writer}', kind: 'thing', name: '{writer}' },
          { id: '{reader}', kind: 'thing', name: '{reader}' },
        ],
        ties: [
          {
            id: '{writer}-{reader}',
            kind: 'points-to',
            from: '{writer}',
            to: '{reader}',
            claims: [{ says: '{writer} wrote to {reader}.' }],
          },
        ],
      },
    ],
  };
  const chooser = page.waitForEvent('filechooser');
  await step(page).getByRole('button', { name: 'Use a mapping…' }).click();
  await (await chooser).setFiles([file('m.json', JSON.stringify(mapping), 'application/json')]);
  await expect.poll(() => held(page)).toEqual(['mapped', 3, 3]);
});

test('what was said of columns is kept as a mapping that opens the table again', async ({
  entente,
  page,
}) => {
  await entente.open();
  await choose(page, [letters]);
  await step(page).getByLabel('What writer holds').selectOption('From');
  await step(page).getByLabel('What reader holds').selectOption('To');
  await expect(step(page)).toContainText('Taken for a list of ties');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    step(page).getByRole('button', { name: 'Save as mapping' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.mapping\.json$/);
  await step(page).getByRole('button', { name: 'Open', exact: true }).click();
  await expect.poll(() => held(page)).toEqual(['letters', 3, 3]);
  const ties = () =>
    page.evaluate(async () => {
      const { blob } = await window.entente.export('dossier', 'all');
      return JSON.parse(await blob.text()).ties.map(({ from, to }: { from: string; to: string }) => [
        from,
        to,
      ]);
    });
  const first = await ties();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  const mapping = await readFile(await download.path());
  await (await chooser).setFiles([
    letters,
    { name: 'letters.mapping.json', mimeType: 'application/json', buffer: mapping },
  ]);
  await expect.poll(async () => (await page.getByRole('dialog').count()) === 0).toBe(true);
  await expect.poll(ties).toEqual(first);
});

test('the step fits a phone @phone', async ({ entente, page }) => {
  await entente.open();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['source,target,a,b,c,d,e\n1,2,3,4,5,6,7\n'], 'wide.csv'));
    const options = { dataTransfer, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new DragEvent('dragenter', options));
    document.body.dispatchEvent(new DragEvent('drop', options));
  });
  await expect(step(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await entente.axe();
});
