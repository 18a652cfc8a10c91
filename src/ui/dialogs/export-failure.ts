import { PictureError } from '../../conductor/picture-error';
import type { Words } from '../../messages/messages';
import { formatCount } from '../../messages/numbers';

/** Why there is no file, and what to do. */
export function failureSentence(reason: unknown, words: Words): string {
  if (!(reason instanceof PictureError)) return words('export.failed');
  const facts = Object.entries(reason.facts).map(
    ([name, count]) => [name, formatCount(count, words)] as const,
  );
  return words(`export.picture.${reason.code}`, Object.fromEntries(facts));
}
