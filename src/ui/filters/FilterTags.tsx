import { useRef } from 'react';
import { X } from '../../appearance/glyphs';
import { useInterface, useWords } from '../interface';
import { Icon } from '../parts/Icon';
import { clearAll, type Tag } from './tags';
import { useTags } from './useTags';

/** What narrows the view now, each with a way out of it. Nothing where nothing does. */
export function FilterTags() {
  const words = useWords();
  const { view } = useInterface().conductor;
  const tags = useTags();
  const list = useRef<HTMLUListElement>(null);
  const remove = (tag: Tag, at: number) => {
    view.apply(tag.remove);
    // The button is gone with its tag: the focus goes to the one in its place, not to the top of the page.
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll<HTMLElement>('button');
      buttons?.[Math.min(at, buttons.length - 1)]?.focus();
    });
  };
  if (tags.length === 0) return null;
  return (
    <ul className="filter-tags" aria-label={words('filters.tags')} ref={list}>
      {tags.map((tag, at) => (
        <li key={tag.key}>
          <button type="button" className="filter-tag" onClick={() => remove(tag, at)}>
            <span className="visually-hidden">{words('filters.remove', { what: tag.text })}</span>
            <span className="filter-tag-text" aria-hidden="true">
              {tag.text}
            </span>
            <Icon node={X} size={13} />
          </button>
        </li>
      ))}
      {tags.length > 1 && (
        <li>
          <button type="button" className="link clear-tags" onClick={() => view.apply(clearAll(tags))}>
            {words('filters.clearAll')}
          </button>
        </li>
      )}
    </ul>
  );
}
