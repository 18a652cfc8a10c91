import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { readLimits, type Steps } from '../codec';
import type { IssueList } from '../issue-list';
import { plainReason } from './reason';

/** UTF-16 units between two steps. */
const chunk = 65_536;

/** The start of an element, by local names: which prefix stands for a namespace differs from program to program. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Counted from 1. */
  readonly line: number;
}

/** Who is told what the file holds, in its order. */
export interface XmlHandler {
  /** @returns false to hear nothing of what is inside of this element, its end included */
  open(element: XmlElement, parent: string): boolean;
  /** Text or CDATA; one text may come in pieces. */
  text(text: string): void;
  close(name: string): void;
}

/** Ends the reading from inside of a call of the parser, which knows no other way. */
class Stop extends Error {}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function attributesOf(tag: SaxesTagPlain): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [name, value] of Object.entries(tag.attributes)) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    // An attribute without prefix is the format's own, and goes before one with a prefix.
    if (!name.includes(':') || !attributes.has(local(name))) attributes.set(local(name), value);
  }
  return attributes;
}

/** Literals and comments of a DOCTYPE can hold brackets that open nothing. */
const declaresInside = (doctype: string): boolean =>
  /[[]|<!ENTITY/i.test(doctype.replace(/"[^"]*"|'[^']*'/g, ''));

/**
 * Reads XML from start to end, strictly: what is not well-formed is `not-xml`, at the first place. A document type with
 * declarations inside is `xml-entity`; declared entities are never expanded. Nesting beyond `readLimits.depth` is
 * `too-deep`.
 * @returns false where the file was given up
 */
export function* scanXml(text: string, handler: XmlHandler, issues: IssueList): Steps<boolean> {
  if (text.length > readLimits.characters) {
    const facts = { size: text.length, unit: 'characters', limit: readLimits.characters };
    issues.add('too-large', 'line 1', facts);
    return false;
  }
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const names: string[] = [];
  /** Depth from which nothing is told; 0 is none. */
  let silent = 0;
  const place = () => ({ line: parser.line, column: parser.columnIndex + 1 });
  const at = () => `line ${parser.line}`;

  parser.on('error', ({ message }) => {
    issues.add('not-xml', at(), { reason: plainReason(message, names.at(-1)), ...place() });
    throw new Stop();
  });
  parser.on('doctype', (doctype) => {
    if (!declaresInside(doctype)) return;
    const line = parser.line - (doctype.match(/\n/g)?.length ?? 0);
    issues.add('xml-entity', `line ${line}`, { line });
    throw new Stop();
  });
  parser.on('opentag', (tag) => {
    const name = local(tag.name);
    if (names.length >= readLimits.depth) {
      issues.add('too-deep', at(), { ...place(), limit: readLimits.depth });
      throw new Stop();
    }
    const parent = names.at(-1) ?? '';
    names.push(name);
    if (silent > 0) return;
    const element = { name, attributes: attributesOf(tag), line: parser.line };
    if (!handler.open(element, parent)) silent = names.length;
  });
  const tell = (found: string): void => {
    if (silent === 0 && names.length > 0) handler.text(found);
  };
  parser.on('text', tell);
  parser.on('cdata', tell);
  parser.on('closetag', ({ name }) => {
    const depth = names.length;
    names.pop();
    if (silent === 0) handler.close(local(name));
    else if (silent === depth) silent = 0;
  });

  try {
    for (let from = 0; from < text.length; from += chunk) {
      parser.write(text.slice(from, from + chunk));
      yield Math.min(1, (from + chunk) / text.length);
    }
    parser.close();
    return true;
  } catch (error) {
    if (error instanceof Stop) return false;
    throw error;
  }
}
