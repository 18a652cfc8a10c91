import { useRef } from 'react';
import type { ReaderMark } from '../../conductor/answers';
import type { Citation } from '../../schema/citation';
import { useAnswers } from '../interface';

const sameMark = (a: ReaderMark, b: ReaderMark) =>
  a.record === b.record && a.claim === b.claim && a.citation === b.citation;

/**
 * The citation from which the Reader was opened. It stands in the record that the Inspector shows at that moment and
 * is kept while the reader looks at other records.
 */
export function useCitation(mark: ReaderMark | null): Citation | null {
  const inspected = useAnswers((answers) => answers.inspected);
  const kept = useRef<{ readonly mark: ReaderMark; readonly citation: Citation } | null>(null);
  if (!mark) return null;
  if (kept.current && sameMark(kept.current.mark, mark)) return kept.current.citation;
  if (inspected?.type !== 'tie' && inspected?.type !== 'entity') return null;
  const { detail } = inspected;
  const id = 'tie' in detail ? detail.tie.id : detail.entity.id;
  if (id !== mark.record) return null;
  const view = detail.claims.items.find(({ claim }) => claim.id === mark.claim);
  const citation = view?.claim.citations[mark.citation];
  if (!citation) return null;
  kept.current = { mark, citation };
  return citation;
}
