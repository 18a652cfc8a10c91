import { useEffect, useId, useRef, useState } from 'react';
import { setClause } from '../../state/actions';
import { useInterface, useView, useWords } from '../interface';
import { FilterGroup } from './FilterGroup';

/** From the last letter to the question, milliseconds: below what feels late, above the gap between two letters. */
const pause = 150;

/** Free text that names and sentences must contain. Typing is one step of undo. */
export function TextFilter() {
  const words = useWords();
  const id = useId();
  const { view } = useInterface().conductor;
  const text = useView(({ query }) => query.text) ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const runs = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const commit = (value: string) => {
    clearTimeout(timer.current);
    view.apply(setClause('text', value.trim()), 'replace', `text ${id}${runs.current}`);
  };
  return (
    <FilterGroup
      title={words('filters.text')}
      narrowed={text !== ''}
      onAll={() => {
        setTyped(null);
        commit('');
      }}
    >
      <label htmlFor={id} className="note">
        {words('filters.textLabel')}
      </label>
      <input
        id={id}
        type="search"
        className="field"
        value={typed ?? text}
        aria-describedby={`${id}hint`}
        onFocus={() => {
          runs.current += 1;
        }}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setTyped(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => commit(value), pause);
        }}
        onBlur={() => {
          if (typed !== null) commit(typed);
          setTyped(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(typed ?? text);
        }}
      />
      <p id={`${id}hint`} className="note">
        {words('filters.textHint')}
      </p>
    </FilterGroup>
  );
}
