import { pictureWidths } from '../conductor/page-format';
import type { ExportLook } from '../engine/port';

const oneOf =
  (...allowed: readonly unknown[]) =>
  (value: unknown) =>
    allowed.includes(value);

/** What each field of a look may hold, and how that is told. */
const fields: ReadonlyMap<string, { readonly holds: (value: unknown) => boolean; readonly wanted: string }> =
  new Map([
    ['bom', { holds: oneOf(true, false), wanted: 'true or false' }],
    ['theme', { holds: oneOf('light', 'dark'), wanted: "'light' or 'dark'" }],
    ['background', { holds: oneOf('paper', 'transparent'), wanted: "'paper' or 'transparent'" }],
    [
      'width',
      {
        holds: (value) =>
          Number.isInteger(value) &&
          Number(value) >= pictureWidths.least &&
          Number(value) <= pictureWidths.most,
        wanted: `a whole number from ${pictureWidths.least} to ${pictureWidths.most}`,
      },
    ],
  ]);

/**
 * The look that a program asks for. What is undefined is left out, so that the usual holds.
 *
 * @throws TypeError for what is no object or has a field that no look has
 * @throws RangeError for a field with another value than it may hold
 */
export function checkLook(look: unknown): ExportLook {
  if (typeof look !== 'object' || look === null) throw new TypeError('export: look is no object');
  const given = Object.entries(look).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) {
    const field = fields.get(name);
    if (!field) throw new TypeError(`export: look has no ${name}`);
    if (!field.holds(value)) throw new RangeError(`export: ${name} takes ${field.wanted}`);
  }
  return Object.fromEntries(given);
}
