import type { Locator } from '../schema/citation';
import type { MessageKey, Words } from './messages';

type OneOrSpan = number | readonly [number, number];

function write(value: OneOrSpan, one: MessageKey, several: MessageKey, words: Words): string {
  if (typeof value === 'number') return words(one, { value: String(value) });
  const [first, last] = value;
  return first === last
    ? words(one, { value: String(first) })
    : words(several, { value: `${first}–${last}` });
}

/** Where a passage stands: "para. 7, sentence 2"; empty for no locator. */
export function formatLocator(locator: Locator | undefined, words: Words): string {
  if (!locator) return '';
  const { section, page, paragraph, sentence } = locator;
  const parts: string[] = [];
  if (typeof section === 'string') parts.push(words('locator.heading', { value: section }));
  else if (section !== undefined) parts.push(write(section, 'locator.section', 'locator.sections', words));
  if (page !== undefined) parts.push(write(page, 'locator.page', 'locator.pages', words));
  if (paragraph !== undefined) parts.push(write(paragraph, 'locator.paragraph', 'locator.paragraphs', words));
  if (sentence !== undefined) parts.push(write(sentence, 'locator.sentence', 'locator.sentences', words));
  return parts.join(', ');
}

/** Paragraphs that a locator names, first and last; null where it names none. */
export function paragraphsOf(locator: Locator | undefined): readonly [first: number, last: number] | null {
  const paragraph = locator?.paragraph;
  if (paragraph === undefined) return null;
  return typeof paragraph === 'number' ? [paragraph, paragraph] : paragraph;
}
