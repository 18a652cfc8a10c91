import { Citation, Locator, QuoteSelector } from '../schema/citation';
import { CslDate, CslItem, CslName } from '../schema/csl';
import { Amount, Attributes, Claim, Dossier, Entity, Passage, Source, Tie } from '../schema/dossier';
import {
  CitationRule,
  ClaimRule,
  EntityRule,
  Lookup,
  Mapping,
  SourceRule,
  TableRule,
  TieRule,
} from '../schema/mapping';
import {
  AttributeRule,
  Condition,
  DatePart,
  DateRule,
  Template,
  TextTemplate,
} from '../schema/mapping-values';
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
  [AttributeRule, 'attribute-rule'],
  [CitationRule, 'citation-rule'],
  [ClaimRule, 'claim-rule'],
  [Condition, 'condition'],
  [DatePart, 'date-part'],
  [DateRule, 'date-rule'],
  [EntityRule, 'entity-rule'],
  [Lookup, 'lookup'],
  [SourceRule, 'source-rule'],
  [TableRule, 'table-rule'],
  [Template, 'template'],
  [TextTemplate, 'text-template'],
  [TieRule, 'tie-rule'],
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

function jsonSchema(schema: z.core.$ZodType, title: string): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    metadata: new Names(),
  });
  return { $schema, title, ...rest };
}

const textOf = (schema: Record<string, unknown>): string => `${JSON.stringify(schema, null, 2)}\n`;

/** The JSON Schema (draft 2020-12) of the dossier format, version 1: what can be said of a file without its cross-references. */
export function dossierJsonSchema(): Record<string, unknown> {
  return jsonSchema(Dossier, 'Entente dossier, version 1');
}

/** The same as the text of `public/dossier-1.schema.json`. */
export function dossierJsonSchemaText(): string {
  return textOf(dossierJsonSchema());
}

/** The JSON Schema of mappings, version 1. */
export function mappingJsonSchema(): Record<string, unknown> {
  return jsonSchema(Mapping, 'Entente mapping, version 1');
}

/** The same as the text of `public/mapping-1.schema.json`. */
export function mappingJsonSchemaText(): string {
  return textOf(mappingJsonSchema());
}
