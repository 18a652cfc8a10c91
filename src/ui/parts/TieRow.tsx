import type { ReactNode } from 'react';
import type { TieLine } from '../../engine/port';
import { useInterface, useMoves } from '../interface';
import { useRowMenu } from '../menus/useRowMenu';
import { usePhrases } from '../vocabulary';
import { EvidenceMark } from './EvidenceMark';
import { useTieCategory } from './useTieCategory';

export interface TieRowProps {
  readonly line: Pick<TieLine, 'id' | 'kind' | 'from' | 'to' | 'fromLabel' | 'toLabel' | 'evidence'> &
    Partial<Pick<TieLine, 'detail' | 'when'>>;
  /** Entity the list is about, under a heading that says the rest: only the other end is seen, the sentence is whole. */
  readonly about?: string;
  /** Said after the sentence. */
  readonly note?: ReactNode;
  /** Whether the Inspector's heading takes the focus: yes where the list goes away with the click. */
  readonly enter?: boolean;
}

/** A tie in a list: evidence, sentence, detail and dates; selects it. */
export function TieRow({ line, about, note, enter = true }: TieRowProps) {
  const { conductor } = useInterface();
  const { follow } = useMoves();
  const onContextMenu = useRowMenu(line.id);
  const phrases = usePhrases();
  const category = useTieCategory(line);
  const narrowing = phrases.narrowing({
    ...(line.detail === undefined ? {} : { detail: line.detail }),
    ...(line.when === undefined ? {} : { when: line.when }),
  });
  const hover = (id: string | null) => conductor.hover.setState({ id });
  return (
    <button
      type="button"
      className="row tie-row"
      onClick={() => follow(line.id, enter)}
      onContextMenu={onContextMenu}
      onPointerEnter={() => hover(line.id)}
      onPointerLeave={() => hover(null)}
      onFocus={() => hover(line.id)}
      onBlur={() => hover(null)}
    >
      <EvidenceMark evidence={line.evidence} category={category} />
      <span className="row-text">
        <span className="row-title">
          {phrases.parts(line).map((part, at) => {
            const end = part.type === 'from' ? line.from : part.type === 'to' ? line.to : null;
            // A tie from an entity to itself has no other end: then all of it is seen.
            const hidden = about !== undefined && line.from !== line.to && (end === null || end === about);
            // Parts have no identity of their own: their place in the sentence is their key.
            const key = `${part.type}${at}`;
            return (
              <span key={key} className={hidden ? 'visually-hidden' : undefined}>
                {part.text}
              </span>
            );
          })}
        </span>
        {narrowing !== '' && <span className="row-note">{narrowing}</span>}
        {note !== undefined && <span className="row-mark">{note}</span>}
      </span>
    </button>
  );
}
