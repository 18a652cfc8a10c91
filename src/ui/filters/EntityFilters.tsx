import { useAnswers, useWords } from '../interface';
import { KindIcon } from '../parts/KindIcon';
import { usePhrases } from '../vocabulary';
import { FilterGroup } from './FilterGroup';
import { FilterRow } from './FilterRow';
import { useFilter } from './useFilter';
import { useSeen } from './useSeen';
import { kindIds } from './values';

/** Which kinds of entity show, in the order of the vocabulary. */
export function EntityFilters() {
  const words = useWords();
  const phrases = usePhrases();
  const kinds = useAnswers(({ summary }) => kindIds(summary, 'entityKinds'));
  const filter = useFilter('kinds', kinds);
  const seen = useSeen('kinds');
  if (!seen) return null;
  const counts = new Map(seen.map(({ value, count }) => [value, count]));
  return (
    <FilterGroup title={words('filters.entities')} narrowed={filter.narrowed} onAll={filter.all}>
      {kinds
        .filter((kind) => counts.has(kind))
        .map((kind) => (
          <FilterRow
            key={kind}
            name={phrases.kindLabel(kind)}
            mark={<KindIcon kind={kind} size={20} />}
            checked={filter.lets(kind)}
            count={counts.get(kind) ?? 0}
            counted="entities"
            onToggle={() => filter.toggle(kind)}
            onOnly={() => filter.only(kind)}
          />
        ))}
    </FilterGroup>
  );
}
