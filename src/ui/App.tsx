import { useEffect, useMemo, useState } from 'react';
import type { Conductor } from '../conductor/conductor';
import type { Words } from '../messages/messages';
import { TopBar } from './bar/TopBar';
import { Dialogs } from './Dialogs';
import { DropTarget } from './DropTarget';
import type { Effects } from './effects';
import { FailureBanner } from './FailureBanner';
import { GraphRegion } from './graph/GraphRegion';
import { ProgressLine } from './graph/ProgressLine';
import { type DialogName, type Interface, InterfaceProvider, useAnswers, useView } from './interface';
import { Inspector } from './panels/Inspector';
import { Reader } from './reader/Reader';
import { Sources } from './reader/Sources';
import { useShortcuts } from './useShortcuts';

export interface AppProps {
  readonly conductor: Conductor;
  readonly effects: Effects;
  /** The interface's language. */
  readonly words: Words;
}

/** The whole interface around the canvas. */
export function App({ conductor, effects, words }: AppProps) {
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [sheet, setSheet] = useState(false);
  const surroundings = useMemo<Interface>(
    () => ({
      conductor,
      effects,
      words,
      trail: { opener: null, enterPanel: false, enterInspector: false, fromSources: false },
      show: setDialog,
      setSheet,
    }),
    [conductor, effects, words],
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

  return (
    <InterfaceProvider value={surroundings}>
      <Screen sheet={sheet} />
      <Dialogs named={dialog} onClose={() => setDialog(null)} />
      <DropTarget />
    </InterfaceProvider>
  );
}

function Screen({ sheet }: { readonly sheet: boolean }) {
  const panel = useView((view) => view.panel.name);
  const replacing = useAnswers((answers) => answers.summary !== null && answers.progress !== null);
  useShortcuts(sheet);
  return (
    <div className="app" data-sheet={sheet ? 'open' : 'closed'} data-panel={panel}>
      <TopBar />
      <main className="stage">
        <GraphRegion />
      </main>
      {panel === 'reader' && <Reader />}
      {panel === 'sources' && <Sources />}
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
