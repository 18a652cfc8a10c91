import { useWords } from '../interface';
import { listedLevels } from '../listed';
import { LineSample } from '../parts/EvidenceMark';
import { FilterGroup } from './FilterGroup';
import { FilterRow } from './FilterRow';
import { useFilter } from './useFilter';
import { useSeen } from './useSeen';
import { levelsShown } from './values';

/** Which levels of evidence show, from the strongest case to none. */
export function EvidenceFilters() {
  const words = useWords();
  const filter = useFilter('evidence', levelsShown);
  const seen = useSeen('evidence');
  if (!seen) return null;
  const counts = new Map(seen.map(({ value, count }) => [value, count]));
  return (
    <FilterGroup title={words('filters.evidence')} narrowed={filter.narrowed} onAll={filter.all}>
      {listedLevels
        // A level that the dossier has no tie of is listed while a link asks for it alone.
        .filter((level) => counts.has(level) || (filter.narrowed && filter.lets(level)))
        .map((level) => (
          <FilterRow
            key={level}
            name={words(`evidence.${level}`)}
            mark={<LineSample level={level} />}
            checked={filter.lets(level)}
            count={counts.get(level) ?? 0}
            counted="ties"
            onToggle={() => filter.toggle(level)}
            onOnly={() => filter.only(level)}
          />
        ))}
    </FilterGroup>
  );
}
