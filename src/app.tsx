import { createRoot } from 'react-dom/client';
import { createConductor } from './conductor/create-conductor';
import { createPlacing } from './conductor/create-placing';
import { founding, host, layout } from './main';
import { englishWords } from './messages/messages';
import { createStage, type Stage } from './render/stage';
import { createApi, type EntenteApi } from './shell/automation';
import { createEffects } from './shell/effects';
import { createOpener } from './shell/opener';
import { bindTheme } from './shell/theme';
import { createHover } from './state/hover';
import { createPreferences } from './state/preferences';
import { createViewStore } from './state/store';
import { App } from './ui/App';
import type { Effects } from './ui/effects';

declare global {
  interface Window {
    /** What a person can do on the page, for programs: see README. */
    entente: EntenteApi;
  }
}

const preferences = createPreferences();
bindTheme(preferences);

const conductor = createConductor({
  host,
  placing: createPlacing(layout),
  view: createViewStore(),
  hover: createHover(),
  preferences,
});
const opener = createOpener(conductor, founding);

let stage: Stage | null = null;
let mounted: () => void = () => {};
const standing = new Promise<void>((resolve) => {
  mounted = resolve;
});

function mountStage(element: HTMLElement): void {
  stage = createStage({
    container: element,
    graph: conductor.graph,
    view: conductor.view,
    hover: conductor.hover,
    preferences,
    onFailure: (code) => conductor.answers.setState({ failure: { asked: 'overview', code, facts: {} } }),
  });
  // What lies over the canvas: tools at the left or top, the legend below.
  const wide = matchMedia('(min-width: 1024px)').matches;
  stage.setInsets(
    wide ? { top: 0, right: 0, bottom: 112, left: 48 } : { top: 52, right: 0, bottom: 60, left: 0 },
  );
  conductor.camera = stage.camera;
  mounted();
}

let mounting: ReturnType<typeof setTimeout> | undefined;
const effects: Effects = {
  ...createEffects(conductor, opener, __VERSION__),
  canvasHost(element) {
    clearTimeout(mounting);
    stage?.kill();
    stage = null;
    conductor.camera = null;
    // In a task of its own: making a canvas waits for the graphics card, and the interface should stand by then.
    if (element) mounting = setTimeout(mountStage, 0, element);
  },
};

const ready = Promise.all([opener.start(), standing]).then(async () => {
  await conductor.camera?.painted();
  performance.mark('entente:interactive');
});
window.entente = createApi(conductor, opener, ready, __VERSION__);

const root = document.getElementById('root');
if (!root) throw new Error('main: index.html has no element with id "root"');
createRoot(root).render(<App conductor={conductor} effects={effects} words={englishWords()} />);
