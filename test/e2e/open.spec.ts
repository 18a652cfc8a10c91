import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const small = {
  format: 'entente-dossier',
  version: 1,
  id: 'small',
  title: 'A small case',
  language: 'en',
  modified: '2019-11-22',
  entities: [
    { id: 'a', kind: 'country', name: { en: 'Aland' } },
    { id: 'b', kind: 'country', name: { en: 'Beland' } },
  ],
  ties: [
    {
      id: 'ab',
      kind: 'at-odds-with',
      from: 'a',
      to: 'b',
      when: '2019',
      claims: [
        {
          id: 'c',
          says: 'They quarrel.',
          stance: 'supports',
          voice: 'asserted',
          citations: [{ source: 's' }],
        },
      ],
    },
  ],
  sources: [{ id: 's', csl: { type: 'webpage', title: 'On quarrels' }, date: '2019-06' }],
};

/** Drops a file on the page, as from the desktop. */
async function drop(page: Page, name: string, text: string) {
  await page.evaluate(
    ([file, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content ?? ''], file ?? '', { type: 'application/json' }));
      const options = { dataTransfer, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent('dragenter', options));
      document.body.dispatchEvent(new DragEvent('dragover', options));
      document.body.dispatchEvent(new DragEvent('drop', options));
    },
    [name, text],
  );
}

test('a file is opened by the dialog', async ({ entente, page }) => {
  await entente.open();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('dialog').getByRole('button', { name: 'Choose a file…' }).click();
  await (await chooser).setFiles({
    name: 'small.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(small)),
  });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A small case');
  expect((await entente.view()).dossier).toMatchObject({ id: 'small', entities: 2, ties: 1 });
});

test('a file is opened by dropping it anywhere', async ({ entente, page }) => {
  await entente.open();
  await drop(page, 'small.json', JSON.stringify(small));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A small case');
});

test('a broken file is refused with every issue, and the case stays', async ({ entente, page }) => {
  await entente.open();
  const before = await entente.view();
  const broken = { ...small, ties: small.ties.map((tie) => ({ ...tie, to: 'nobody', when: '2019-13' })) };
  await drop(page, 'broken.json', JSON.stringify(broken));
  const dialog = page.getByRole('dialog', { name: /broken\.json could not be opened/ });
  await expect(dialog).toContainText('The case on screen is unchanged.');
  await expect(dialog).toContainText('$.ties[0].to');
  await expect(dialog).toContainText('$.ties[0].when');
  await entente.axe('[role=dialog]');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await entente.view()).toEqual(before);
});

test('a file with warnings opens and says so', async ({ entente, page }) => {
  await entente.open();
  const warned = {
    ...small,
    sources: [...small.sources, { id: 'unused', csl: { type: 'book', title: 'U' } }],
  };
  await drop(page, 'warned.json', JSON.stringify(warned));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A small case');
  await expect(page.getByText(/warned\.json opened with (a warning|\d+ warnings)\./)).toBeVisible();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('unused');
});

test('an address of another site is asked for first, naming the host', async ({ page }) => {
  // The trouble fixture fails on any request off origin: declining must send none.
  await page.goto('/?open=https://elsewhere.example/case.json');
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('elsewhere.example');
  await question.getByRole('button', { name: 'Do not fetch' }).click();
  await expect(question).toHaveCount(0);
});

test('the address field refuses what is no web address', async ({ entente, page }) => {
  await entente.open();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Address of a dossier' }).fill('javascript:alert(1)');
  await dialog.getByRole('button', { name: 'Open address' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('This is not a complete http or https address.');
});

test('an export is downloaded, opens again and exports to the same bytes', async ({ entente, page }) => {
  await entente.open();
  const save = async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'Download' }).click();
    const file = await (await download).path();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    return readFileSync(file, 'utf8');
  };
  const first = await save();
  const { dossier } = await entente.view();
  await drop(page, 'again.json', first);
  await expect.poll(async () => (await entente.view()).dossier).toEqual(dossier);
  expect(await save()).toBe(first);
});

test('an export of the selection says what it leaves out', async ({ entente, page }) => {
  await entente.open();
  await page.evaluate(() => window.entente.select('kor-ends-gsomia'));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog).toContainText('Nothing is lost');
  await dialog.getByRole('radio', { name: /The selection/ }).check();
  await expect(dialog).toContainText(/\d+ ties? outside this choice/);
});

test('a format that holds less says what is lost, and the list comes along', async ({ entente, page }) => {
  await entente.open();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('stix');
  await expect(dialog).toContainText(/\d+ digests of passages: no place for them/);
  const listed = await dialog.getByRole('listitem').count();
  expect(listed).toBeGreaterThan(0);
  const reported = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download this list' }).click();
  const report = JSON.parse(readFileSync(await (await reported).path(), 'utf8'));
  expect(report).toMatchObject({ dossier: 'gsomia', format: 'stix', scope: 'all' });
  expect(report.losses).toHaveLength(listed);
  const written = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download', exact: true }).click();
  const download = await written;
  expect(download.suggestedFilename()).toBe('gsomia.stix.json');
  const bundle = JSON.parse(readFileSync(await download.path(), 'utf8'));
  const relationships = bundle.objects.filter((object: { type: string }) => object.type === 'relationship');
  expect(relationships).toHaveLength((await entente.view()).dossier?.ties ?? 0);
});
