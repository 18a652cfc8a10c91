import { useEffect } from 'react';
import { resetQuery } from '../../state/actions';
import { useAnswers, useInterface, useView, useWords } from '../interface';
import { EntityFilters } from './EntityFilters';
import { EvidenceFilters } from './EvidenceFilters';
import { SourceFilters } from './SourceFilters';
import { TextFilter } from './TextFilter';
import { TieFilters } from './TieFilters';

/** All groups of filters. Counts are asked for as long as it stands. */
export default function FilterBody() {
  const words = useWords();
  const { conductor } = useInterface();
  const counted = useAnswers((answers) => answers.facets !== null);
  const narrowed = useView(({ query }) => Object.keys(query).length > 0);
  useEffect(() => conductor.want('facets'), [conductor]);
  return (
    <>
      {!counted && <p className="note">{words('filters.loading')}</p>}
      <TextFilter />
      <EntityFilters />
      <TieFilters />
      <EvidenceFilters />
      <SourceFilters />
      <button
        type="button"
        className="button filters-reset"
        disabled={!narrowed}
        onClick={() => conductor.view.apply(resetQuery)}
      >
        {words('filters.reset')}
      </button>
    </>
  );
}
