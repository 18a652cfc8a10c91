import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Hit } from '../../engine/port';
import { useAnswers, useInterface } from '../interface';

/** What is typed into the search field, and what came back for it. */
export interface SearchState {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly hits: readonly Hit[];
  /** Hits in all; null while they are counted. */
  readonly total: number | null;
  /** The answer to what is typed is not there yet: the hits are those of an earlier text. */
  readonly waiting: boolean;
  type(text: string): void;
  /** Selects a hit and brings it to the middle; the field is empty after it. */
  take(id: string): void;
  /** Enter takes the marked hit (React Aria's part) or the first; Escape empties the field. */
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
}

/** State of the search, whatever draws its field. */
export function useSearch(): SearchState {
  const { conductor, setSheet } = useInterface();
  const [text, setText] = useState('');
  const answer = useAnswers((answers) => answers.search);
  const input = useRef<HTMLInputElement>(null);
  /** Enter came before the answer to what was typed: the first hit is taken when it is there. */
  const [taking, setTaking] = useState(false);
  const asked = text.trim() !== '';
  const current = asked && answer.text === text;

  const type = (next: string) => {
    setText(next);
    setTaking(false);
    conductor.search(next);
  };
  const take = (id: string) => {
    type('');
    setSheet(true);
    conductor.reveal(id);
  };

  useEffect(() => {
    if (!taking || !current) return;
    setTaking(false);
    const [first] = answer.hits;
    if (!first) return;
    setText('');
    conductor.search('');
    setSheet(true);
    conductor.reveal(first.id);
  }, [taking, current, answer, conductor, setSheet]);

  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.target !== input.current) return;
    if (event.key === 'Enter' && !input.current?.getAttribute('aria-activedescendant')) {
      event.preventDefault();
      event.stopPropagation();
      if (asked) setTaking(true);
    } else if (event.key === 'Escape' && text !== '') {
      event.stopPropagation();
      type('');
    }
  };

  return {
    input,
    text,
    hits: asked ? answer.hits : [],
    total: current ? (answer.total?.value ?? null) : null,
    waiting: asked && !current,
    type,
    take,
    onKeyDownCapture,
  };
}
