import type { EntityKind } from '../../schema/vocabulary-schema';

/** A schema that entities are written as. */
export type EntitySchema = 'PublicBody' | 'Person' | 'Organization' | 'Event' | 'LegalEntity';

/**
 * The schema for a kind of entity, by its icon, so that kinds of a dossier's own have one too. FollowTheMoney has no
 * countries as actors: a state is a public body. Agreements and disputes are events, which have a time and need not be
 * owned. Of plain things nothing is known, as the model has it for LegalEntity.
 */
export const schemaByIcon: Readonly<Record<EntityKind['icon'], EntitySchema>> = {
  country: 'PublicBody',
  leader: 'Person',
  organization: 'Organization',
  agreement: 'Event',
  dispute: 'Event',
  event: 'Event',
  thing: 'LegalEntity',
};

/** Kinds of entity that a schema stands for without a word more. */
export const plainKinds: ReadonlySet<string> = new Set(['leader', 'organization', 'event']);

/** How a tie is written. */
export interface TieSchema {
  readonly schema: 'Membership' | 'Directorship' | 'Representation' | 'Payment' | 'UnknownLink';
  readonly source: string;
  readonly target: string;
  /** True where the schema has `role`, which then says the kind. */
  readonly role: boolean;
}

const legal: ReadonlySet<EntitySchema> = new Set(['PublicBody', 'Person', 'Organization', 'LegalEntity']);
const organizations: ReadonlySet<EntitySchema> = new Set(['PublicBody', 'Organization']);

type Row = TieSchema & { readonly to: ReadonlySet<EntitySchema> };

const rows: ReadonlyMap<string, Row> = new Map([
  [
    'member-of',
    { schema: 'Membership', source: 'member', target: 'organization', role: true, to: organizations },
  ],
  [
    'leads',
    { schema: 'Directorship', source: 'director', target: 'organization', role: true, to: organizations },
  ],
  ['represents', { schema: 'Representation', source: 'agent', target: 'client', role: true, to: legal }],
  ['pays', { schema: 'Payment', source: 'payer', target: 'beneficiary', role: false, to: legal }],
]);

/** Two things of any kind, in no direction. */
const unknownLink: TieSchema = { schema: 'UnknownLink', source: 'subject', target: 'object', role: true };

/** The schema for a kind of tie between ends of these schemata; UnknownLink where the model has no closer one. */
export function tieSchemaOf(kind: string, from: EntitySchema, to: EntitySchema): TieSchema {
  const row = rows.get(kind);
  return row !== undefined && legal.has(from) && row.to.has(to) ? row : unknownLink;
}
