import { useDeferredValue, useEffect, useRef } from 'react';
import { X } from '../../appearance/glyphs';
import type { Inspected } from '../../conductor/answers';
import { useAnswers, useInterface, useMoves, useView, useWords } from '../interface';
import { IconButton } from '../parts/IconButton';
import { usePainted } from '../usePainted';
import { usePhrases } from '../vocabulary';
import { CaseOverview } from './CaseOverview';
import { EntityPanel } from './EntityPanel';
import { ManyPanel } from './ManyPanel';
import { TiePanel } from './TiePanel';
import { UnknownPanel } from './UnknownPanel';

/** Names what is inspected, so that a change of record is told from a change of its answers. */
function keyOf(inspected: Inspected | null): string {
  switch (inspected?.type) {
    case undefined:
      return '';
    case 'tie':
      return `tie ${inspected.detail.tie.id}`;
    case 'entity':
      return `entity ${inspected.detail.entity.id}`;
    case 'many':
      return 'many';
    case 'unknown':
      return 'unknown';
  }
}

function Content({ inspected }: { readonly inspected: Inspected | null }) {
  switch (inspected?.type) {
    case undefined:
      return <CaseOverview />;
    case 'tie':
      return <TiePanel detail={inspected.detail} />;
    case 'entity':
      return <EntityPanel detail={inspected.detail} ties={inspected.ties} />;
    case 'many':
      return <ManyPanel entities={inspected.entities} ties={inspected.ties} />;
    case 'unknown':
      return <UnknownPanel ids={inspected.ids} />;
  }
}

/** What a screen reader hears when the selection changes elsewhere than in the panel. */
function Announcement({ inspected }: { readonly inspected: Inspected | null }) {
  const words = useWords();
  const phrases = usePhrases();
  let text = '';
  if (inspected?.type === 'tie') text = phrases.sentence(inspected.detail.line);
  else if (inspected?.type === 'entity') text = phrases.text(inspected.detail.entity.name).text;
  else if (inspected?.type === 'many')
    text = words('many.title', { count: inspected.entities.length + inspected.ties.length });
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
}

/** What is selected, and who says so; without a selection the case itself. */
export function Inspector() {
  const words = useWords();
  const { trail, setSheet } = useInterface();
  const { clear } = useMoves();
  // Deferred: React makes the panel in slices, and the canvas draws between them.
  const inspected = useDeferredValue(useAnswers((answers) => answers.inspected));
  const painted = usePainted();
  const ready = useDeferredValue(useAnswers((answers) => answers.summary !== null)) && painted;
  const failed = useAnswers((answers) => answers.status === 'failed');
  const selected = useView((view) => view.selection.length > 0);
  const panel = useRef<HTMLElement>(null);
  const key = keyOf(inspected);

  // The key is what the effect waits for: a new record takes the focus where it was followed.
  useEffect(() => {
    const element = panel.current;
    if (!element || key === undefined) return;
    if (!trail.enterInspector) return;
    trail.enterInspector = false;
    element.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [key, trail]);

  return (
    <aside className="panel inspector" aria-label={words('inspector.region')} ref={panel}>
      <Announcement inspected={inspected} />
      <div className="panel-corner">
        {selected && (
          <IconButton node={X} label={words('many.clear')} className="clear-selection" onClick={clear} />
        )}
        <IconButton
          node={X}
          label={words('inspector.close')}
          className="close-sheet"
          onClick={() => setSheet(false)}
        />
      </div>
      <div className="panel-scroll" key={key} ref={inspected === null ? reachByKey : undefined}>
        {ready ? <Content inspected={inspected} /> : failed ? <NoCase /> : <InspectorSkeleton />}
      </div>
    </aside>
  );
}

/** The case overview may hold no control at all: then it must be reached by key itself, to be scrolled. */
function reachByKey(element: HTMLElement | null): void {
  if (element) element.tabIndex = 0;
}

/** Widths of the bars that stand for text to come, per cent; each its own. */
const skeletonWidths = [38, 86, 64, 92, 88, 70];

function NoCase() {
  const words = useWords();
  return <p className="note">{words('failed.title')}.</p>;
}

function InspectorSkeleton() {
  const words = useWords();
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{words('inspector.loading')}</span>
      {skeletonWidths.map((width) => (
        <span key={width} className="skeleton-bar" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
