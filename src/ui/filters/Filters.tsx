import { lazy, Suspense, useId } from 'react';
import { SlidersHorizontal, X } from '../../appearance/glyphs';
import { toggleDrawer } from '../drawers';
import { useWideScreen } from '../graph/useWideScreen';
import { useDrawers, useInterface, useWords } from '../interface';
import { Icon } from '../parts/Icon';
import { IconButton } from '../parts/IconButton';

// Counts are asked for and rows are drawn only while somebody looks at them.
const FilterBody = lazy(() => import('./FilterBody'));

/** Region "Filters": what may show, with counts. Collapsed it is its heading. */
export function Filters() {
  const words = useWords();
  const { drawers } = useInterface();
  const wide = useWideScreen();
  const open = useDrawers((all) => all.filters);
  const body = useId();
  const close = () => drawers.setState({ filters: false });
  return (
    <section className="filters drawer" aria-label={words('filters.region')} data-open={open}>
      <div className="filters-head">
        <h2 className="filters-title">
          <button
            type="button"
            className="filters-heading"
            aria-expanded={open}
            aria-controls={open ? body : undefined}
            onClick={() => toggleDrawer(drawers, 'filters', !wide)}
          >
            <Icon node={SlidersHorizontal} size={16} />
            {words('filters.region')}
          </button>
        </h2>
        {open && (
          <IconButton node={X} label={words('filters.close')} className="tool-small" onClick={close} />
        )}
      </div>
      {open && (
        <div className="filters-body" id={body}>
          <Suspense fallback={<p className="note">{words('filters.loading')}</p>}>
            <FilterBody />
          </Suspense>
        </div>
      )}
    </section>
  );
}
