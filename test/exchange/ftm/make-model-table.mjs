/**
 * Makes `src/exchange/ftm/model-table.ts` from the FollowTheMoney model, as `js/src/defaultModel.json` of
 * github.com/alephdata/followthemoney has it:
 *
 *   node test/exchange/ftm/make-model-table.mjs defaultModel.json > src/exchange/ftm/model-table.ts
 *   npx biome check --write src/exchange/ftm/model-table.ts
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** The rows of the table: what a reader of graphs needs of each schema. */
export function rowsOf(model) {
  const rows = {};
  for (const [name, schema] of Object.entries(model.schemata).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const links = Object.entries(schema.properties)
      .filter(([, property]) => property.type === 'entity' && !property.stub)
      .map(([key]) => key);
    const { source, target, label, directed, caption } = schema.edge ?? {};
    rows[name] = {
      ...(schema.extends?.length ? { extends: schema.extends } : {}),
      ...(schema.caption?.length ? { caption: schema.caption } : {}),
      ...(links.length ? { links: links.sort() } : {}),
      ...(schema.edge ? { edge: { source, target, label, directed, caption: caption ?? [] } } : {}),
    };
  }
  return rows;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const rows = Object.entries(rowsOf(JSON.parse(readFileSync(process.argv[2], 'utf8'))));
  const lines = rows.map(([name, row]) => `  ${name}: ${JSON.stringify(row)},`);
  process.stdout.write(`import type { SchemaRow } from './schema-row';

/**
 * The schemata of FollowTheMoney by name, as far as a graph needs them. Made by
 * \`test/exchange/ftm/make-model-table.mjs\` from the default model of followthemoney
 * (https://github.com/alephdata/followthemoney, MIT licence, copyright 2017-2024 Journalism Development Network, Inc.).
 */
export const modelTable: Readonly<Record<string, SchemaRow>> = {
${lines.join('\n')}
};
`);
}
