import { lazy, Suspense, useId } from 'react';
import { ChevronDown, ChevronUp, ListTree } from '../../appearance/glyphs';
import { toggleDrawer } from '../drawers';
import { useWideScreen } from '../graph/useWideScreen';
import { useAnswers, useDrawers, useInterface, useWords } from '../interface';
import { Icon } from '../parts/Icon';

// React Aria's grid weighs more than the rest of the interface: it comes when the Outline is opened.
const OutlineGrid = lazy(() => import('./OutlineGrid'));

/** Region "Outline": what the picture shows, as rows. Collapsed it is its heading with the counts. */
export function OutlineDrawer() {
  const words = useWords();
  const { drawers } = useInterface();
  const wide = useWideScreen();
  const open = useDrawers((all) => all.outline);
  const shown = useAnswers((answers) => answers.shown);
  const body = useId();
  return (
    <section className="outline drawer" aria-label={words('outline.region')} data-open={open}>
      <h2 className="outline-title">
        <button
          type="button"
          className="outline-heading"
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={() => toggleDrawer(drawers, 'outline', !wide)}
        >
          <Icon node={ListTree} size={16} />
          <span className="outline-name">{words('outline.region')}</span>
          {shown && (
            <span className="tally">
              {words('graph.counts', { entities: shown.entities, ties: shown.ties })}
            </span>
          )}
          <Icon node={open ? ChevronDown : ChevronUp} size={16} />
        </button>
      </h2>
      {open && (
        <div className="outline-body" id={body}>
          <Suspense fallback={<p className="note outline-note">{words('outline.loading')}</p>}>
            <OutlineGrid />
          </Suspense>
        </div>
      )}
    </section>
  );
}
