import type { Entity } from '../../schema/dossier';
import type { EntityRule, TableRule } from '../../schema/mapping';
import type { Steps } from '../codec';
import { bindAttributes } from './attributes';
import type { Binder } from './binder';
import type { ClaimsOfRow } from './claims';
import { AttributeDraft, ClaimDraft, SpanDraft } from './draft';
import type { Row } from './read-rows';
import type { RowFaults } from './row-faults';
import { stepLength } from './steps';

interface EntityDraft {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly name: Map<string, string>;
  readonly aliases: Set<string>;
  readonly attributes: AttributeDraft;
  readonly span: SpanDraft;
  readonly claims: ClaimDraft;
  description?: string | Readonly<Record<string, string>> | undefined;
  iso3?: string | undefined;
  wikidata?: string | undefined;
}

function finished(draft: EntityDraft): Entity {
  const { id, kind, name, description, iso3, wikidata } = draft;
  const names = new Set(name.values());
  const aliases = [...draft.aliases].filter((alias) => !names.has(alias));
  const attributes = draft.attributes.finish();
  const { when } = draft.span;
  const { claims } = draft.claims;
  return {
    id,
    kind,
    name: Object.fromEntries(name),
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(description === undefined ? {} : { description }),
    ...(when === undefined ? {} : { when }),
    ...(iso3 === undefined ? {} : { iso3 }),
    ...(wikidata === undefined ? {} : { wikidata }),
    ...(attributes === undefined ? {} : { attributes }),
    ...(claims.length === 0 ? {} : { claims }),
  };
}

/** The entities that rows make: rows of one id are one entity. */
export class EntityTable {
  readonly #byId = new Map<string, EntityDraft>();
  readonly #timezone: string;

  constructor(timezone: string) {
    this.#timezone = timezone;
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** The entities, in the order in which they first came. */
  *finish(): Steps<Entity[]> {
    const all: Entity[] = [];
    for (const draft of this.#byId.values()) {
      if (all.length % stepLength === stepLength - 1) yield all.length / this.#byId.size;
      all.push(finished(draft));
    }
    return all;
  }

  /** Binds a rule to a file; what it gives takes one row after the other. */
  bind(
    rule: EntityRule,
    table: TableRule,
    binder: Binder,
    claimsOf: ClaimsOfRow,
    faults: RowFaults,
  ): (row: Row) => void {
    const where = binder.where(rule.where);
    const id = binder.template(rule.id);
    const kind = binder.template(rule.kind);
    const nameOf = binder.text(rule.name);
    const aliases = (rule.aliases ?? []).map((each) => binder.template(each));
    const description = rule.description === undefined ? () => null : binder.text(rule.description);
    const iso3 = binder.optional(rule.iso3);
    const wikidata = binder.optional(rule.wikidata);
    const dateOf = binder.date(rule.when);
    const attributesOf = bindAttributes(rule.attributes, binder, (found, key, row) => {
      faults.add('value-as-text', row, { found, key }, `${table.id} ${key}`);
    });
    return (row) => {
      if (!where(row)) return;
      const known = faults.needed(id, row);
      const kindId = faults.needed(kind, row);
      if (known === null || kindId === null) return;
      const when = dateOf(row);
      if (!faults.dated(when, row)) return;
      const named = nameOf(row);
      if (named === null) {
        faults.add('missing-key', row, { key: 'name' });
        return;
      }
      const claims = claimsOf(row);
      if (claims === null) return;
      const draft = this.#draft(known, kindId, row, faults);
      if (draft === null) return;
      const names = typeof named === 'string' ? { [binder.language]: named } : named;
      for (const [language, name] of Object.entries(names)) {
        if (draft.name.has(language)) draft.aliases.add(name);
        else draft.name.set(language, name);
      }
      for (const alias of aliases) {
        const text = alias.known(row);
        if (text !== null) draft.aliases.add(text);
      }
      draft.description ??= description(row) ?? undefined;
      draft.iso3 ??= iso3.known(row) ?? undefined;
      draft.wikidata ??= wikidata.known(row) ?? undefined;
      draft.attributes.add(attributesOf(row));
      draft.span.add(when, this.#timezone);
      // The dates of a row stay with its claims: those of the entity are the hull of all its rows.
      const dated = when === undefined ? {} : { when };
      draft.claims.add(claims.map((claim) => ({ ...dated, ...claim })));
    };
  }

  /** The entity of this id, begun where there is none; null where it is of another kind. */
  #draft(id: string, kind: string, row: Row, faults: RowFaults): EntityDraft | null {
    const known = this.#byId.get(id);
    if (known !== undefined && known.kind === kind) return known;
    if (known !== undefined) {
      faults.add('duplicate-node', row, { node: id, first: known.at });
      return null;
    }
    const begun: EntityDraft = {
      id,
      kind,
      at: faults.place(row),
      name: new Map(),
      aliases: new Set(),
      attributes: new AttributeDraft(),
      span: new SpanDraft(),
      claims: new ClaimDraft(),
    };
    this.#byId.set(id, begun);
    return begun;
  }
}
