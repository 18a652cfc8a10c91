import type { PropertyItem } from '../property-graph';
import { filled, isLanguage, unknownLanguage } from './words';

/** What an item is called. */
interface Naming {
  /** By language, at least one. */
  readonly name: Readonly<Record<string, string>>;
  /** The name that stands in sentences. */
  readonly first: string;
  readonly aliases: readonly string[];
}

/**
 * Names by language where the file gives them, else the label in the language of the file, else the fallback. What is no
 * main name is an alias, so that it can be searched for.
 *
 * @param language of the file's labels; where nobody says it, the names are of an unknown one
 * @param fallback what it is called where the file gives neither names nor label
 */
export function namingOf(item: PropertyItem, language: string | undefined, fallback: string): Naming {
  const home = language ?? unknownLanguage;
  const label = filled(item.label);
  if (item.names === undefined && item.aliases === undefined) {
    const name = label ?? fallback;
    return { name: { [home]: name }, first: name, aliases: [] };
  }
  const names = new Map<string, string>();
  const others: string[] = [];
  for (const [tag, given] of item.names ?? []) {
    const name = filled(given);
    if (name === undefined) continue;
    if (isLanguage(tag) && !names.has(tag)) names.set(tag, name);
    else others.push(name);
  }
  if (names.size === 0) names.set(home, label ?? others[0] ?? fallback);
  const main = new Set(names.values());
  if (label !== undefined) others.push(label);
  for (const alias of item.aliases ?? []) others.push(alias.trim());
  return {
    name: Object.fromEntries(names),
    first: label ?? [...names.values()][0] ?? fallback,
    aliases: [...new Set(others)].filter((alias) => alias !== '' && !main.has(alias)),
  };
}
