import type { Claim, Tie } from '../../schema/dossier';
import type { TableRule, TieRule } from '../../schema/mapping';
import type { Steps } from '../codec';
import type { IssueList } from '../issue-list';
import { bindAttributes } from './attributes';
import type { Binder } from './binder';
import type { ClaimsOfRow } from './claims';
import { AttributeDraft, ClaimDraft, SpanDraft } from './draft';
import type { Row } from './read-rows';
import type { RowFaults } from './row-faults';
import { stepLength } from './steps';

interface TieDraft {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly attributes: AttributeDraft;
  readonly span: SpanDraft;
  readonly claims: ClaimDraft;
  detail?: string | Readonly<Record<string, string>> | undefined;
  /** Rows that made it, and the date of the first. */
  rows: number;
  firstWhen?: string | undefined;
}

function finished({ id, kind, from, to, detail, span, attributes, claims }: TieDraft): Tie {
  const free = attributes.finish();
  return {
    id,
    kind,
    from,
    to,
    ...(span.when === undefined ? {} : { when: span.when }),
    ...(detail === undefined ? {} : { detail }),
    ...(free === undefined ? {} : { attributes: free }),
    claims: claims.claims,
  };
}

/** The ties that rows make. */
export class TieTable {
  readonly #byId = new Map<string, TieDraft>();
  /** How many rows asked for an id. */
  readonly #asked = new Map<string, number>();
  readonly #timezone: string;

  constructor(timezone: string) {
    this.#timezone = timezone;
  }

  /** The ties whose ends and speakers are there; the others are reported. */
  *finish(hasEntity: (id: string) => boolean, issues: IssueList): Steps<Tie[]> {
    const sound: Tie[] = [];
    let seen = 0;
    for (const draft of this.#byId.values()) {
      seen += 1;
      if (seen % stepLength === 0) yield seen / this.#byId.size;
      const end = [draft.from, draft.to].find((each) => !hasEntity(each));
      const speaker = draft.claims.claims.find(({ by }) => by !== undefined && !hasEntity(by))?.by;
      if (end !== undefined) issues.add('dangling-edge', draft.at, { edge: draft.id, end });
      else if (speaker !== undefined) {
        issues.add('dangling-reference', draft.at, { reference: speaker, what: 'entity' });
      } else sound.push(finished(draft));
    }
    return sound;
  }

  /** Binds a rule to a file; what it gives takes one row after the other. */
  bind(
    rule: TieRule,
    table: TableRule,
    binder: Binder,
    claimsOf: ClaimsOfRow,
    faults: RowFaults,
  ): (row: Row) => void {
    const where = binder.where(rule.where);
    const needed = [rule.id, rule.kind, rule.from, rule.to].map((each) => binder.template(each));
    const detail = rule.detail === undefined ? () => null : binder.text(rule.detail);
    const dateOf = binder.date(rule.when);
    const attributesOf = bindAttributes(rule.attributes, binder, (found, key, row) => {
      faults.add('value-as-text', row, { found, key }, `${table.id} ${key}`);
    });
    return (row) => {
      if (!where(row)) return;
      const [id, kind, from, to] = needed.map((each) => faults.needed(each, row));
      if (id == null || kind == null || from == null || to == null) return;
      const when = dateOf(row);
      if (!faults.dated(when, row)) return;
      const claims = claimsOf(row);
      if (claims === null) return;
      if (claims.length === 0) {
        faults.add('missing-key', row, { key: 'claims' });
        return;
      }
      const draft = this.#draft(rule.again ?? 'number', { id, kind, from, to, at: faults.place(row) });
      if (draft === null) {
        faults.add('duplicate-id', row, { duplicate: id, what: 'record' });
        return;
      }
      draft.detail ??= detail(row) ?? undefined;
      draft.attributes.add(attributesOf(row));
      this.#addClaims(draft, claims, when);
    };
  }

  /** A tie of one row gives its date to its claims; where rows are joined, each claim keeps the date of its own row. */
  #addClaims(draft: TieDraft, claims: readonly Claim[], when: string | undefined): void {
    draft.span.add(when, this.#timezone);
    draft.rows += 1;
    if (draft.rows === 1) {
      draft.claims.add(claims);
      draft.firstWhen = when;
      return;
    }
    if (draft.rows === 2) draft.claims.date(draft.firstWhen);
    draft.claims.add(claims.map((claim) => ({ ...(when === undefined ? {} : { when }), ...claim })));
  }

  /** The tie of this id; null where it was made before, and must not be again or joins other ends. */
  #draft(
    again: 'number' | 'join' | 'fault',
    wanted: Pick<TieDraft, 'id' | 'kind' | 'from' | 'to' | 'at'>,
  ): TieDraft | null {
    const known = this.#byId.get(wanted.id);
    if (known !== undefined && again === 'fault') return null;
    if (known !== undefined && again === 'join') {
      const same = known.kind === wanted.kind && known.from === wanted.from && known.to === wanted.to;
      return same ? known : null;
    }
    const draft: TieDraft = {
      ...wanted,
      id: this.#free(wanted.id),
      attributes: new AttributeDraft(),
      span: new SpanDraft(),
      claims: new ClaimDraft(),
      rows: 0,
    };
    this.#byId.set(draft.id, draft);
    return draft;
  }

  #free(id: string): string {
    let count = this.#asked.get(id) ?? 0;
    let free = id;
    do {
      count += 1;
      free = count === 1 ? id : `${id}-${count}`;
    } while (this.#byId.has(free));
    this.#asked.set(id, count);
    return free;
  }
}
