import { type ReactNode, useCallback, useDeferredValue } from 'react';
import { Maximize, PanelRight, RefreshCw, ZoomIn, ZoomOut } from '../../appearance/glyphs';
import { useAnswers, useInterface, useView, useWords } from '../interface';
import { Icon } from '../parts/Icon';
import { IconButton } from '../parts/IconButton';
import { usePainted } from '../usePainted';
import { CaseState } from './CaseState';
import { Legend } from './Legend';
import { ShownStatus } from './ShownStatus';

/** The canvas and what goes with it. The host fills the region whatever else is open, so that it never resizes. */
export function GraphRegion({ children }: { readonly children?: ReactNode }) {
  const words = useWords();
  const { conductor, effects, setSheet } = useInterface();
  // Deferred: what goes with the canvas must not hold up the canvas.
  const shown = useDeferredValue(useAnswers((answers) => answers.shown));
  const painted = usePainted();
  const ready = useDeferredValue(useAnswers((answers) => answers.summary !== null)) && painted;
  const selected = useView((view) => view.selection.length > 0);
  const host = useCallback(
    (element: HTMLDivElement | null) => {
      // A picture to be moved through by keys as well: it takes the focus like a control.
      if (element) element.tabIndex = 0;
      effects.canvasHost(element);
    },
    [effects],
  );
  const omitted = shown ? shown.omittedEntities.value + shown.omittedTies.value : 0;
  return (
    <section className="graph" aria-label={words('graph.region')}>
      <div className="canvas-host" ref={host} role="application" aria-label={words('graph.canvas')} />
      {ready && (
        <>
          <ShownStatus />
          <div className="graph-foot">
            <Legend />
            {shown && (
              <p className="counts">
                <span className="counts-shown">
                  {words('graph.counts', { entities: shown.entities, ties: shown.ties })}
                </span>
                {omitted > 0 && (
                  <span className="omitted">
                    {words('graph.omitted', {
                      entities: shown.omittedEntities.value,
                      ties: shown.omittedTies.value,
                    })}
                  </span>
                )}
              </p>
            )}
          </div>
          <fieldset className="graph-tools" aria-label={words('graph.controls')}>
            <IconButton
              node={ZoomIn}
              label={words('graph.zoomIn')}
              onClick={() => conductor.camera?.zoomIn()}
            />
            <IconButton
              node={ZoomOut}
              label={words('graph.zoomOut')}
              onClick={() => conductor.camera?.zoomOut()}
            />
            <IconButton node={Maximize} label={words('graph.fit')} onClick={() => conductor.camera?.fit()} />
            <IconButton
              node={RefreshCw}
              label={words('graph.relayout')}
              onClick={() => conductor.relayout()}
            />
          </fieldset>
          <button type="button" className="button open-sheet" onClick={() => setSheet(true)}>
            <Icon node={PanelRight} size={16} />
            {words(selected ? 'graph.details' : 'graph.aboutCase')}
          </button>
        </>
      )}
      {children}
      <CaseState />
    </section>
  );
}
