/** Build steps that leave out what the page never uses but a library's own structure would bring along. */
import { readFileSync } from 'node:fs';

/** Languages of the interface, as React Aria names them. */
const interfaceLocales = ['en-US'];

const spokenWords =
  /[\\/]react-(?:aria|stately)[^\\/]*[\\/].*[\\/]intl[\\/].*[\\/]([a-z]{2}-[A-Z]{2})\.m?js$/;

/**
 * Leaves React Aria's own words out in languages that the interface does not have: 30 of them, 7 kB gzip. It takes
 * English where a language is missing; Adobe's plug-in for the same purpose relies on that too.
 * @returns {import('vite').Plugin}
 */
export function interfaceLanguages() {
  return {
    name: 'entente-interface-languages',
    enforce: 'pre',
    load(id) {
      const locale = spokenWords.exec(id)?.[1];
      return locale === undefined || interfaceLocales.includes(locale) ? null : 'export default undefined;';
    },
  };
}

const schemaWriter = /[\\/]zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/;

/**
 * Leaves zod's writer of JSON Schema out of page and workers, where every schema carries it as a method. The command
 * line, which writes the published schema, is built without this step. Calling the writer then says what is wrong.
 * @returns {import('vite').Plugin}
 */
export function withoutSchemaWriter() {
  return {
    name: 'entente-without-schema-writer',
    enforce: 'pre',
    load(id) {
      if (!schemaWriter.test(id)) return null;
      const source = readFileSync(id, 'utf8');
      const names = [...source.matchAll(/^export (?:const|function) (\w+)/gm)].map((match) => match[1] ?? '');
      const renamed = [...source.matchAll(/^export \{ \w+ as (\w+) \};/gm)].map((match) => match[1] ?? '');
      const lines = [...names, ...renamed].map((name) => {
        // Asked for while a schema is made: what they hand out must not fail before it is called.
        const stand = name.startsWith('create') ? '() => refuse' : 'refuse';
        return `const ${name}_ = ${stand}; export { ${name}_ as ${name} };`;
      });
      return [
        "const refuse = () => { throw new Error('zod: the JSON Schema writer is not part of this build'); };",
        ...lines,
      ].join('\n');
    },
  };
}
