import { createRoot } from 'react-dom/client';
import { reference, referenceLine } from './citation/reference';
import { createConductor } from './conductor/create-conductor';
import { createPlacing } from './conductor/create-placing';
import { founding, graphics, host, layout } from './main';
import { englishWords } from './messages/messages';
import type { Insets } from './render/fitting';
import { createStage, type Stage } from './render/stage';
import { createApi, type EntenteApi } from './shell/automation';
import { createCaption } from './shell/caption';
import { createEffects } from './shell/effects';
import { asksForEmbed } from './shell/embed';
import { createOpener } from './shell/opener';
import { bindSteps } from './shell/steps';
import { bindTheme } from './shell/theme';
import { createHover } from './state/hover';
import { createMenu } from './state/menu';
import { createPreferences } from './state/preferences';
import { createPreview } from './state/preview';
import { createViewStore } from './state/store';
import { App } from './ui/App';
import type { Effects } from './ui/effects';

declare global {
  interface Window {
    /** What a person can do on the page, for programs: see README. */
    entente: EntenteApi;
  }
}

const preferences = createPreferences({ embed: asksForEmbed(location.href) });
bindTheme(preferences);

const conductor = createConductor({
  host,
  placing: createPlacing(layout),
  view: createViewStore(),
  hover: createHover(),
  preferences,
  preview: createPreview(),
  reference: (source, timezone, words) => referenceLine(reference(source, timezone, words)),
  // Seldom needed: fetched when a picture of pixels is asked for.
  drawPng: async (svg) => (await import('./shell/draw-png')).drawPng(svg),
  later: idle,
});
const opener = createOpener(conductor, founding);
const steps = bindSteps(conductor);

const menu = createMenu();
const words = englishWords();

let stage: Stage | null = null;
let mounted: () => void = () => {};
const standing = new Promise<void>((resolve) => {
  mounted = resolve;
});

/** Longest wait for a frame, in milliseconds: a page in the background gets none. */
const patience = 300;

/** Longest that a page without a canvas waits for its first picture, milliseconds. */
const blankPatience = 1500;

/** Settles when the first picture is on the screen, or will not come soon. */
async function painted(): Promise<void> {
  const shown = Promise.allSettled([started, standing]).then(() => conductor.camera?.painted());
  await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, blankPatience))]);
}

/** Settles when the picture is on the screen and the page has nothing else to do. */
async function idle(): Promise<void> {
  await painted();
  await new Promise<void>((resolve) => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: patience });
    else setTimeout(resolve, 0);
  });
}

/** Longest that the page stays unseen until its canvas is made, milliseconds: no more than a blink. */
const unseen = 600;

/** Share of a phone's height that the Inspector's sheet takes, as in the style sheet. */
const sheetHeight = 0.58;

/** What lies over the canvas: tools at the left or top, the legend below; on a phone the sheet that comes with a selection. */
function insetsOf({ clientWidth }: HTMLElement): Insets {
  if (matchMedia('(min-width: 1024px)').matches) return { top: 52, right: 0, bottom: 112, left: 48 };
  return { top: 52, right: 0, bottom: clientWidth < 600 ? sheetHeight * innerHeight + 8 : 60, left: 0 };
}

function mountStage(element: HTMLElement, software: boolean): void {
  stage = createStage({
    container: element,
    graph: conductor.graph,
    view: conductor.view,
    hover: conductor.hover,
    preferences,
    preview: conductor.preview,
    onMenu: (at) => menu.setState({ at }),
    caption: createCaption(conductor, words),
    software,
    onFailure: (code) => conductor.answers.setState({ failure: { asked: 'overview', code, facts: {} } }),
  });
  stage.setInsets(insetsOf(element));
  conductor.camera = stage.camera;
  mounted();
}

let canvasHost: HTMLElement | null = null;
const effects: Effects = {
  ...createEffects(conductor, opener, __VERSION__),
  painted,
  canvasHost(element) {
    stage?.kill();
    stage = null;
    conductor.camera = null;
    canvasHost = element;
    // Making a canvas waits for the graphics card, and the page with it: best when that is ready for it.
    // In a task of its own: where the graphics are ready already, the panels are being put on the page at this moment.
    if (element)
      void graphics.then((software) =>
        setTimeout(() => canvasHost === element && mountStage(element, software), 0),
      );
  },
};

const root = document.getElementById('root');
if (!root) throw new Error('main: index.html has no element with id "root"');
function reveal(): void {
  if (root) root.style.visibility = '';
}
const started = opener.start();
const ready = Promise.all([started.then(steps.recall), standing]).then(async () => {
  reveal();
  await conductor.camera?.painted();
  performance.mark('entente:interactive');
});
window.entente = createApi(conductor, opener, ready, __VERSION__);

// Page and canvas are painted by the same process: what it paints before the canvas is made, the canvas waits for.
root.style.visibility = 'hidden';
setTimeout(reveal, unseen);
createRoot(root).render(<App conductor={conductor} effects={effects} menu={menu} words={words} />);
