import type { IssueList } from '../issue-list';
import { type Item, type Items, type Raw, strictFieldsOf } from './items';

/** What claims refer to. */
export interface Referents {
  readonly entities: ReadonlySet<string>;
  /** Ids of entities and ties that are there. */
  readonly owners: ReadonlySet<string>;
  /** Id of the source that a node stands for, by the node's id. */
  readonly sourceOfNode: ReadonlyMap<string, string>;
}

/** Citations by the id of the claim's node; what joins no claim with a source is left out. */
function citationsOf(
  { nodes, edges }: Items,
  { sourceOfNode }: Referents,
  issues: IssueList,
): Map<string, Raw[]> {
  const claimNodes = new Set(nodes.claim.map(({ item }) => item.id));
  const found = new Map<string, Raw[]>();
  for (const { item } of edges.citation) {
    // Programs that know no direction may turn an edge round.
    const turned = sourceOfNode.has(item.source) && claimNodes.has(item.target);
    const [claim, source] = turned ? [item.target, item.source] : [item.source, item.target];
    const id = sourceOfNode.get(source);
    if (id === undefined || !claimNodes.has(claim)) {
      issues.add('record-dropped', item.at, { found: item.id ?? `${item.source} → ${item.target}` });
      continue;
    }
    const citation = { source: id, ...strictFieldsOf(item, 'citation', issues) };
    const known = found.get(claim);
    if (known) known.push(citation);
    else found.set(claim, [citation]);
  }
  return found;
}

function withoutMissing(claims: readonly Raw[]): Raw[] {
  const ids = new Set(claims.map(({ id }) => id));
  return claims.map(({ supersedes, ...claim }) => {
    if (!Array.isArray(supersedes)) return supersedes === undefined ? claim : { ...claim, supersedes };
    const left = supersedes.filter((id) => ids.has(id));
    return left.length > 0 ? { ...claim, supersedes: left } : claim;
  });
}

/**
 * The claims of each entity and tie, by the owner's id. A claim whose owner is gone or that no citation is left of is left
 * out; so is a speaker who is no entity, and what a claim supersedes of which nothing is left.
 */
export function readClaims(items: Items, referents: Referents, issues: IssueList): Map<string, Raw[]> {
  const cited = citationsOf(items, referents, issues);
  const found = new Map<string, Map<string, Raw>>();
  const drop = ({ item, id, of }: Item, more = 0) => {
    for (let times = 0; times <= more; times += 1)
      issues.add('record-dropped', item.at, { found: `${of}/${id}` });
  };
  for (const each of items.nodes.claim) {
    const { item, id, of } = each;
    const citations = cited.get(item.id) ?? [];
    const claims = found.get(of) ?? new Map<string, Raw>();
    if (!referents.owners.has(of) || citations.length === 0 || claims.has(id)) {
      drop(each, citations.length);
      continue;
    }
    const { by, ...fields } = strictFieldsOf(item, 'claim', issues);
    const spoken = by !== undefined && referents.entities.has(String(by));
    if (by !== undefined && !spoken) issues.add('record-dropped', item.at, { found: String(by) });
    claims.set(id, { id, ...fields, ...(spoken ? { by } : {}), citations });
    found.set(of, claims);
  }
  return new Map([...found].map(([of, claims]) => [of, withoutMissing([...claims.values()])]));
}
