import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Conductor } from '../conductor/conductor';
import type { Words } from '../messages/messages';
import type { MenuStore } from '../state/menu';
import { TopBar } from './bar/TopBar';
import { Dialogs } from './Dialogs';
import { DropTarget } from './DropTarget';
import { createDrawers, drawerNames } from './drawers';
import { EmbedLink } from './EmbedLink';
import type { Effects } from './effects';
import { FailureBanner } from './FailureBanner';
import { GraphRegion } from './graph/GraphRegion';
import { ProgressLine } from './graph/ProgressLine';
import {
  type DialogName,
  type Interface,
  InterfaceProvider,
  useAnswers,
  usePreference,
  useView,
} from './interface';
import { Inspector } from './panels/Inspector';
import { createPathEnds } from './path/ends';
import { Reader } from './reader/Reader';
import { Sources } from './reader/Sources';
import { createTold, Told } from './Told';
import { useExplore } from './useExplore';
import { useShortcuts } from './useShortcuts';

const PathPanel = lazy(() => import('./path/PathPanel'));

export interface AppProps {
  readonly conductor: Conductor;
  readonly effects: Effects;
  /** Where the stage asks for a context menu. */
  readonly menu: MenuStore;
  /** The interface's language. */
  readonly words: Words;
}

/** The whole interface around the canvas. */
export function App({ conductor, effects, menu, words }: AppProps) {
  const [dialog, setDialog] = useState<DialogName | null>(null);
  // A phone begins with the case under the picture: the lower half would be empty otherwise.
  const [sheet, setSheet] = useState(
    () => matchMedia('(max-width: 599px)').matches && !conductor.preferences.getState().embed,
  );
  const [told] = useState(createTold);
  const surroundings = useMemo<Interface>(
    () => ({
      conductor,
      effects,
      words,
      menu,
      drawers: createDrawers(),
      pathEnds: createPathEnds(),
      trail: { opener: null, enterPanel: false, enterInspector: false, readerFrom: 'inspector' },
      show: setDialog,
      tell: (text) => told.setState({ text }),
      setSheet,
    }),
    [conductor, effects, menu, told, words],
  );

  // A selection made anywhere brings the sheet up on narrow screens, where the Inspector is not in sight.
  useEffect(
    () =>
      conductor.view.subscribe((now, before) => {
        const { selection } = now.view;
        if (selection !== before.view.selection) setSheet(selection.length > 0);
      }),
    [conductor],
  );

  // On narrow screens one sheet gives way to another.
  useEffect(
    () =>
      surroundings.drawers.subscribe((now, before) => {
        const opened = drawerNames.some((name) => now[name] && !before[name]);
        if (opened && matchMedia('(max-width: 1023px)').matches) setSheet(false);
      }),
    [surroundings],
  );

  return (
    <InterfaceProvider value={surroundings}>
      <Screen sheet={sheet} />
      <Dialogs named={dialog} onClose={() => setDialog(null)} />
      <DropTarget />
      <Told store={told} />
    </InterfaceProvider>
  );
}

function Screen({ sheet }: { readonly sheet: boolean }) {
  const panel = useView((view) => view.panel.name);
  const replacing = useAnswers((answers) => answers.summary !== null && answers.progress !== null);
  const embed = usePreference((preferences) => preferences.embed);
  const explore = useExplore();
  useShortcuts(sheet);
  return (
    <div
      className="app"
      data-sheet={sheet ? 'open' : 'closed'}
      data-panel={panel}
      data-embed={embed || undefined}
    >
      {!embed && <TopBar />}
      <main className="stage">
        <GraphRegion>{explore && <explore.EmptyResult />}</GraphRegion>
        {explore && (
          <>
            <explore.ViewBar />
            <explore.Filters />
            <explore.OutlineDrawer />
          </>
        )}
        {embed && <EmbedLink />}
      </main>
      {explore && <explore.Timeline />}
      {explore && <explore.ContextMenu />}
      {panel === 'reader' && <Reader />}
      {panel === 'sources' && <Sources />}
      {panel === 'path' && (
        <Suspense fallback={null}>
          <PathPanel />
        </Suspense>
      )}
      <Inspector />
      <div className="toasts">
        {replacing && (
          <div className="toast">
            <ProgressLine />
          </div>
        )}
        <FailureBanner />
      </div>
    </div>
  );
}
