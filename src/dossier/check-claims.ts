import type { Citation } from '../schema/citation';
import { dateFault } from '../schema/dates';
import type { Claim } from '../schema/dossier';
import { safeUrl } from '../text/safe-url';
import { checkSupersedes } from './check-supersedes';
import { type Checking, checkUnique } from './checking';
import { momentOf, type Span } from './interval';
import { type Trail, under } from './json-path';

/** Reports an address that is not http or https. */
export function checkAddress(text: string, path: Trail, checking: Checking, id?: string): void {
  const url = safeUrl(text);
  if (url === null || url.protocol === 'mailto:') checking.report('unsafe-url', path, { url: text }, id);
}

function checkLocator(citation: Citation, path: Trail, checking: Checking, id: string): void {
  if (citation.locator === undefined) return;
  for (const [field, place] of Object.entries(citation.locator)) {
    if (Array.isArray(place) && place[0] > place[1]) {
      checking.report('bad-value', under(path, 'locator', field), { rule: 'pair' }, id);
    }
  }
}

/** True where a moment certainly lies after another: not even its first instant is in or before the other's last. */
function isAfter(moment: Span, other: Span): boolean {
  return (
    moment.earliest > other.latest || (moment.earliest === other.latest && other.earliest < other.latest)
  );
}

function checkCitations(claim: Claim, path: Trail, checking: Checking, id: string): void {
  const stated =
    claim.stated !== undefined && dateFault(claim.stated, checking.timezone) === null
      ? momentOf(claim.stated, checking.timezone)
      : null;
  claim.citations.forEach((citation, at) => {
    const here = under(path, 'citations', at);
    checking.cited.add(citation.source);
    if (!checking.sourceIds.has(citation.source)) {
      checking.report(
        'dangling-reference',
        under(here, 'source'),
        { reference: citation.source, what: 'source' },
        id,
      );
    }
    if (citation.url !== undefined) checkAddress(citation.url, under(here, 'url'), checking, id);
    if (citation.archived !== undefined)
      checkAddress(citation.archived, under(here, 'archived'), checking, id);
    if (citation.accessed !== undefined) checking.checkDate(citation.accessed, under(here, 'accessed'), id);
    checkLocator(citation, here, checking, id);
    const out = checking.sourceFacts.get(citation.source)?.date ?? null;
    if (stated !== null && out !== null && isAfter(stated, out)) {
      const facts = { stated: claim.stated ?? '', source: citation.source };
      checking.report('stated-after-source', under(path, 'stated'), facts, id);
    }
  });
}

/** Checks the claims of one tie or entity. `owner` is its id, `path` leads to the list. */
export function checkClaims(claims: readonly Claim[], path: Trail, checking: Checking, owner: string): void {
  checkUnique(claims, ({ id }) => id, 'claim', { path, field: 'id', owner }, checking);
  claims.forEach((claim, at) => {
    const here = under(path, at);
    const id = `${owner}/${claim.id}`;
    if (claim.by !== undefined && !checking.entities.has(claim.by)) {
      checking.report('dangling-reference', under(here, 'by'), { reference: claim.by, what: 'entity' }, id);
    }
    if (claim.stated !== undefined) checking.checkDate(claim.stated, under(here, 'stated'), id);
    if (claim.when !== undefined) checking.checkDate(claim.when, under(here, 'when'), id);
    if (claim.amount?.for !== undefined) {
      checking.checkDate(claim.amount.for, under(here, 'amount', 'for'), id);
    }
    checkCitations(claim, here, checking, id);
  });
  checkSupersedes(claims, path, checking, owner);
}
