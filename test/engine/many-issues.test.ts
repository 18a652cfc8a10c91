import { expect, it } from 'vitest';
import { localHost } from '../../src/engine/local-host';
import { small } from './fixtures';

it('of many issues of one code the first are listed, and all are counted', async () => {
  const dossier = small();
  const [tie] = dossier.ties;
  const ties = Array.from({ length: 500 }, (_, at) => ({ ...tie, id: `more ${at}`, to: `nobody ${at}` }));
  const body = new Blob([JSON.stringify({ ...dossier, ties: [...dossier.ties, ...ties] })]);
  const opened = await localHost.open([{ name: 'x.json', body }]);
  expect(opened.ok).toBe(false);
  if (opened.ok) return;
  const dangling = opened.issues.filter(({ code }) => code === 'dangling-reference');
  expect(dangling.map(({ id }) => id)).toEqual(Array.from({ length: 200 }, (_, at) => `more ${at}`));
  expect(opened.issueCount).toBe(500 + opened.issues.length - 200);
});
