import { Citation, Locator, QuoteSelector } from '../schema/citation';
import { CslDate, CslItem, CslName } from '../schema/csl';
import { Amount, Attributes, Claim, Dossier, Entity, Passage, Source, Tie } from '../schema/dossier';
import { Text, TextMap } from '../schema/text-schema';
import { Category, EntityKind, TieKind, Vocabulary } from '../schema/vocabulary-schema';
import { z } from '../schema/zod';

/** Schemas that get a name under `$defs`; all others are written out where they stand. */
const named: ReadonlyMap<z.core.$ZodType, string> = new Map<z.core.$ZodType, string>([
  [Amount, 'amount'],
  [Attributes, 'attributes'],
  [Category, 'category'],
  [Citation, 'citation'],
  [Claim, 'claim'],
  [CslDate, 'csl-date'],
  [CslItem, 'csl-item'],
  [CslName, 'csl-name'],
  [Entity, 'entity'],
  [EntityKind, 'entity-kind'],
  [Locator, 'locator'],
  [Passage, 'passage'],
  [QuoteSelector, 'quote-selector'],
  [Source, 'source'],
  [Text, 'text'],
  [TextMap, 'text-map'],
  [Tie, 'tie'],
  [TieKind, 'tie-kind'],
  [Vocabulary, 'vocabulary'],
]);

/** zod's own descriptions, with our names added. They are kept out of zod's registry, which is shared by all. */
class Names extends z.core.$ZodRegistry<z.core.GlobalMeta> {
  override get<S extends z.core.$ZodType>(schema: S) {
    const meta = z.globalRegistry.get(schema);
    const id = named.get(schema);
    return (id === undefined ? meta : { ...meta, id }) as ReturnType<
      z.core.$ZodRegistry<z.core.GlobalMeta>['get']
    >;
  }
}

/** The JSON Schema (draft 2020-12) of the dossier format, version 1: what can be said of a file without its cross-references. */
export function dossierJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(Dossier, {
    target: 'draft-2020-12',
    io: 'input',
    metadata: new Names(),
  });
  return { $schema, title: 'Entente dossier, version 1', ...rest };
}

/** The same as the text of `public/dossier-1.schema.json`. */
export function dossierJsonSchemaText(): string {
  return `${JSON.stringify(dossierJsonSchema(), null, 2)}\n`;
}
