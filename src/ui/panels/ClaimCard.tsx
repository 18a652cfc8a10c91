import type { ClaimView } from '../../engine/port';
import { formatAmount } from '../../messages/numbers';
import { formatVoice } from '../../messages/voice';
import { useAnswers, useWords } from '../interface';
import { type Phrases, usePhrases } from '../vocabulary';
import { CitationButton } from './CitationButton';

export interface ClaimCardProps {
  readonly record: string;
  readonly view: ClaimView;
  /** Claims of the same record by id: those that overtake this one are among them. */
  readonly others: ReadonlyMap<string, ClaimView>;
  /** Brings another claim of the record into view. */
  goTo(claim: string): void;
  hold(element: HTMLElement | null): void;
}

/** "South Korea, 23 November 2019": who said the claim and when, as short as can be. */
function originOf(view: ClaimView, phrases: Phrases): string {
  const [first] = view.sources;
  const speaker = view.byLabel ?? first?.publisher ?? first?.title ?? view.claim.id;
  const date = view.claim.stated ?? first?.date;
  return date === undefined ? speaker : `${speaker}, ${phrases.date(date, 'moment')}`;
}

function Marks({ view }: { readonly view: ClaimView }) {
  const words = useWords();
  const marks: ('notLive' | 'forecast' | 'notCounted')[] = [];
  if (!view.live) marks.push('notLive');
  if (view.forecast) marks.push('forecast');
  const set = view.live && !view.counts && view.overtakenBy.length === 0 && view.claim.stance !== 'qualifies';
  if (set) marks.push('notCounted');
  return marks.map((mark) => (
    <span key={mark} className="chip" data-mark={mark} title={words(`claims.${mark}.why`)}>
      {words(`claims.${mark}`)}
    </span>
  ));
}

function Overtaken({ view, others, goTo }: Pick<ClaimCardProps, 'view' | 'others' | 'goTo'>) {
  const words = useWords();
  const phrases = usePhrases();
  if (view.overtakenBy.length === 0) return null;
  return (
    <p className="overtaken">
      <span>{words('claims.overtakenBy')}</span>
      {view.overtakenBy.map((id) => {
        const other = others.get(id);
        return (
          <button key={id} type="button" className="link" onClick={() => goTo(id)}>
            {other ? originOf(other, phrases) : id}
          </button>
        );
      })}
    </p>
  );
}

/** One claim: what it says, who says it and when, and every passage it rests on. */
export function ClaimCard({ record, view, others, goTo, hold }: ClaimCardProps) {
  const words = useWords();
  const phrases = usePhrases();
  const timezone = useAnswers(({ summary }) => summary?.timezone ?? 'Z');
  const { claim } = view;
  const says = phrases.text(claim.says);
  const facts = [
    claim.stated === undefined ? null : words('claim.stated', { date: phrases.date(claim.stated, 'moment') }),
    claim.when === undefined ? null : words('claim.when', { date: phrases.date(claim.when) }),
  ].filter((fact) => fact !== null);
  return (
    <li
      className="claim"
      data-overtaken={view.overtakenBy.length > 0 || undefined}
      data-live={view.live}
      data-claim={claim.id}
      ref={hold}
      tabIndex={-1}
    >
      <Overtaken view={view} others={others} goTo={goTo} />
      <p className="claim-says" lang={says.language}>
        {says.text}
      </p>
      {claim.amount && <p className="claim-amount">{formatAmount(claim.amount, timezone, words)}</p>}
      <p className="claim-voice">
        <span className="speaker">{formatVoice(claim, view.byLabel, words)}</span>
        {facts.map((fact) => (
          <span key={fact} className="fact">
            {fact}
          </span>
        ))}
        <Marks view={view} />
      </p>
      <ul className="citations" aria-label={words('claim.citations')}>
        {claim.citations.map((citation, at) => {
          // A claim may cite one passage twice: the place in its list is what names a citation.
          const key = `${citation.source} ${at}`;
          return (
            <li key={key}>
              <CitationButton
                citation={citation}
                source={view.sources[at]}
                at={{ record, claim: claim.id, citation: at }}
              />
            </li>
          );
        })}
      </ul>
    </li>
  );
}
