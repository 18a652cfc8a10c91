import { expect, it } from 'vitest';
import { localHost } from '../../src/engine/local-host';
import { generateDossier } from './generate.mjs';

it('a generated dossier is without faults, and the same for the same seed', async () => {
  const size = { entities: 300, ties: 900, seed: 7 };
  const text = JSON.stringify(generateDossier(size));
  expect(JSON.stringify(generateDossier(size))).toBe(text);
  expect(JSON.stringify(generateDossier({ ...size, seed: 8 }))).not.toBe(text);
  const answer = await localHost.open([{ name: 'generated.json', body: new Blob([text]) }]);
  expect(answer.ok ? [] : answer.issues.slice(0, 3)).toEqual([]);
});
