import type { Loss } from '../schema/loss';
import type { Words } from './messages';

/** A loss in words: "3 dates in a coarser form, such as “2019-11”". */
export function lossSentence({ code, what, count, example }: Loss, words: Words): string {
  return words(`loss.${code}`, {
    count,
    part: words(`loss.part.${what}`, { count }),
    example: example === undefined ? '' : words('loss.example', { example }),
  });
}
