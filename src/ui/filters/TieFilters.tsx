import { useState } from 'react';
import { ChevronRight } from '../../appearance/glyphs';
import type { Category } from '../../schema/vocabulary-schema';
import { setClause } from '../../state/actions';
import { useAnswers, useInterface, useWords } from '../interface';
import { listedCategories } from '../listed';
import { LineSample } from '../parts/EvidenceMark';
import { Icon } from '../parts/Icon';
import { tieKindOf, usePhrases } from '../vocabulary';
import { FilterGroup } from './FilterGroup';
import { FilterRow } from './FilterRow';
import { useFilter } from './useFilter';
import { useSeen } from './useSeen';
import { categoriesOf, kindIds } from './values';

/** Which ties show: by category, and beneath each by kind. A kind whose category depends on its end stands under each. */
export function TieFilters() {
  const words = useWords();
  const phrases = usePhrases();
  const { view } = useInterface().conductor;
  const summary = useAnswers((answers) => answers.summary);
  const tieKinds = kindIds(summary, 'tieKinds');
  const byCategory = useFilter('categories', listedCategories);
  const byKind = useFilter('tieKinds', tieKinds);
  const seenCategories = useSeen('categories');
  const seenKinds = useSeen('tieKinds');
  const [opened, setOpened] = useState<ReadonlySet<Category>>(new Set());
  if (!seenCategories || !seenKinds) return null;
  const counts = new Map(seenCategories.map(({ value, count }) => [value, count]));
  const toggleOpen = (category: Category) =>
    setOpened(
      (now) => new Set(now.has(category) ? [...now].filter((one) => one !== category) : [...now, category]),
    );
  return (
    <FilterGroup
      title={words('filters.ties')}
      narrowed={byCategory.narrowed || byKind.narrowed}
      onAll={() =>
        view.apply((now) => setClause('tieKinds', undefined)(setClause('categories', undefined)(now)))
      }
    >
      {listedCategories
        .filter((category) => counts.has(category))
        .map((category) => {
          const name = words(`category.${category}`);
          const open = opened.has(category);
          const kinds = seenKinds.flatMap(({ value, count }) => {
            const kind = tieKindOf(summary, value);
            if (!kind || !categoriesOf(kind).has(category)) return [];
            return [{ value, count, label: phrases.text(kind.label).text }];
          });
          return (
            <div key={category} className="filter-branch">
              <div className="filter-stem">
                <button
                  type="button"
                  className="filter-open"
                  aria-expanded={open}
                  onClick={() => toggleOpen(category)}
                >
                  <Icon node={ChevronRight} size={14} />
                  <span className="visually-hidden">{words('filters.kindsOf', { category: name })}</span>
                </button>
                <FilterRow
                  name={name}
                  mark={<LineSample level="corroborated" category={category} />}
                  checked={byCategory.lets(category)}
                  count={counts.get(category) ?? 0}
                  counted="ties"
                  onToggle={() => byCategory.toggle(category)}
                  onOnly={() => byCategory.only(category)}
                />
              </div>
              {open && (
                <div className="filter-leaves">
                  {kinds.map(({ value, count, label }) => (
                    <FilterRow
                      key={value}
                      name={label}
                      checked={byKind.lets(value)}
                      count={count}
                      counted="ties"
                      onToggle={() => byKind.toggle(value)}
                      onOnly={() => byKind.only(value)}
                    />
                  ))}
                </div>
              )}
            </div>
          );
        })}
    </FilterGroup>
  );
}
