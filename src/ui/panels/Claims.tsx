import { useRef } from 'react';
import type { ClaimView, Paged } from '../../engine/port';
import type { Stance } from '../../schema/dossier';
import { useWords } from '../interface';
import { MoreButton } from '../parts/MoreButton';
import { ClaimCard } from './ClaimCard';

const stances: readonly Stance[] = ['supports', 'disputes', 'qualifies'];

/** Standing claims before overtaken ones, each in the order of the file. */
function standingFirst(views: readonly ClaimView[]): ClaimView[] {
  return [
    ...views.filter((view) => view.overtakenBy.length === 0),
    ...views.filter((view) => view.overtakenBy.length > 0),
  ];
}

/** The claims of a record, grouped by what they say of it. */
export function Claims({
  record,
  claims,
  whole = false,
}: {
  readonly record: string;
  readonly claims: Paged<ClaimView>;
  /** No further page is offered: the list is not the Inspector's. */
  readonly whole?: boolean;
}) {
  const words = useWords();
  const cards = useRef(new Map<string, HTMLElement>());
  const byId = new Map(claims.items.map((view) => [view.claim.id, view]));
  const goTo = (claim: string) => {
    const card = cards.current.get(claim);
    card?.scrollIntoView({ block: 'nearest' });
    card?.focus({ preventScroll: true });
  };
  return (
    <div className="claims">
      {stances.map((stance) => {
        const group = standingFirst(claims.items.filter((view) => view.claim.stance === stance));
        if (group.length === 0) return null;
        return (
          <section className="claim-group" data-stance={stance} key={stance}>
            <h3>
              {words(`claims.${stance}`)} <span className="tally">{group.length}</span>
            </h3>
            <ul className="claim-list">
              {group.map((view) => (
                <ClaimCard
                  key={view.claim.id}
                  record={record}
                  view={view}
                  others={byId}
                  goTo={goTo}
                  hold={(element) => {
                    if (element) cards.current.set(view.claim.id, element);
                    else cards.current.delete(view.claim.id);
                  }}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {!whole && <MoreButton list={claims} what="claims" />}
    </div>
  );
}
