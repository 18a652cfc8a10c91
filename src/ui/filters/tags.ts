import type { Summary } from '../../engine/port';
import type { Words } from '../../messages/messages';
import type { Query } from '../../schema/query';
import type { View } from '../../schema/view';
import { setClause, unfocus, unhideAll } from '../../state/actions';
import { listedCategories } from '../listed';
import { type Phrases, tieKindOf } from '../vocabulary';
import { levelsShown } from './values';

/** An active filter in a few words, and the action that takes it out. */
export interface Tag {
  readonly key: keyof Query | 'focus' | 'hidden';
  readonly text: string;
  readonly remove: (view: View) => View;
}

/** Names that are told one by one; more are counted. */
const told = 2;

/** What an allow-list lets through: by name where few are let in, or few are left out; else in numbers. */
function summarise(
  allowed: readonly string[],
  all: readonly string[],
  name: (value: string) => string,
  words: Words,
): string {
  const join = (values: readonly string[]) =>
    new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(values.map(name));
  if (allowed.length === 0) return words('filters.none');
  if (allowed.length <= told) return join(allowed);
  const missing = all.filter((value) => !allowed.includes(value));
  if (missing.length > 0 && missing.length <= told && allowed.length === all.length - missing.length) {
    return words('filters.without', { names: join(missing) });
  }
  return words('filters.some', { shown: allowed.length, total: Math.max(all.length, allowed.length) });
}

export interface TagParts {
  readonly summary: Summary | null;
  readonly words: Words;
  readonly phrases: Phrases;
  /** Name of an entity on the canvas, else its id. */
  readonly nameOf: (id: string) => string;
}

/** Every active filter of a view, in the order of the panel, then time, then what was taken out by hand. */
export function tagsOf(view: View, { summary, words, phrases, nameOf }: TagParts): Tag[] {
  const { query, focus, hidden } = view;
  const tags: Tag[] = [];
  const add = (key: keyof Query, text: string) => tags.push({ key, text, remove: setClause(key, undefined) });
  const tieLabel = (id: string) => {
    const kind = tieKindOf(summary, id);
    return kind ? phrases.text(kind.label).text : id;
  };
  const lists = [
    ['kinds', summary?.entityKinds ?? [], phrases.kindLabel],
    ['categories', listedCategories, (value: string) => words(`category.${value as never}`)],
    ['tieKinds', summary?.tieKinds ?? [], tieLabel],
    ['evidence', levelsShown, (value: string) => words(`evidence.${value as never}`)],
  ] as const;
  if (query.text !== undefined) add('text', words('filters.tag.text', { text: query.text }));
  for (const [key, all, name] of lists) {
    const allowed = query[key];
    if (allowed) add(key, words(`filters.tag.${key}`, { what: summarise(allowed, all, name, words) }));
  }
  if (query.sourcesOnly)
    add('sourcesOnly', words('filters.tag.sourcesOnly', { count: query.sourcesOnly.length }));
  if (query.sourcesOff)
    add('sourcesOff', words('filters.tag.sourcesOff', { count: query.sourcesOff.length }));
  if (query.window !== undefined) {
    add('window', words('filters.tag.window', { date: phrases.date(query.window) }));
  }
  if (query.knownOn !== undefined) {
    add('knownOn', words('filters.tag.knownOn', { date: phrases.date(query.knownOn) }));
  }
  if (focus) {
    const text = words('filters.tag.focus', { name: nameOf(focus.id), depth: focus.depth });
    tags.push({ key: 'focus', text, remove: unfocus });
  }
  if (hidden.length > 0) {
    tags.push({
      key: 'hidden',
      text: words('filters.tag.hidden', { count: hidden.length }),
      remove: unhideAll,
    });
  }
  return tags;
}

/** Takes every filter out that a tag names: one step. */
export function clearAll(tags: readonly Tag[]) {
  return (view: View): View => tags.reduce((now, tag) => tag.remove(now), view);
}
