import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tokensCss } from '../../src/appearance/tokens';

const path = 'src/appearance/tokens.css';

it('tokens.css is what the palette makes (UPDATE=1 writes it)', () => {
  if (process.env.UPDATE) writeFileSync(path, tokensCss());
  expect(readFileSync(path, 'utf8')).toBe(tokensCss());
});
