import type { CameraPort } from '../conductor/camera';
import type { Insets } from './fitting';
import { mount } from './mount';
import type { Stage, StageParts } from './stage-parts';
import { nextTask } from './tasks';

export type { Stage, StageParts } from './stage-parts';

/** Stands where nothing can be drawn. */
const emptyStage: Stage = {
  camera: {
    zoomIn() {},
    zoomOut() {},
    fit() {},
    centre() {},
    screenPosition: () => null,
    painted: () => Promise.resolve(),
  },
  setInsets() {},
  kill() {},
};

/**
 * Puts the picture of `graph` into `container` and keeps it in step with graph, view, hover and preferences until
 * `kill`. It is made in a task of its own, soon: a graphics context keeps the page waiting, least before the browser
 * has begun to paint. Where WebGL is missing it reports so and stays empty; where the graphics card takes a context
 * away, it starts anew.
 */
export function createStage(parts: StageParts): Stage {
  let insets: Insets | null = null;
  let stage: Stage | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let killed = false;

  const start = (): Stage => {
    clearTimeout(waiting);
    waiting = undefined;
    try {
      stage = mount(parts, () => {
        // Not from within the event: sigma's other contexts are about to be lost as well.
        waiting ??= setTimeout(restart, 0);
      });
      if (insets) stage.setInsets(insets);
    } catch (cause) {
      console.warn('stage: the picture cannot be drawn', cause);
      parts.container.replaceChildren();
      stage = emptyStage;
      parts.onFailure('no-webgl');
    }
    return stage;
  };
  function restart(): void {
    if (killed) return;
    stage?.kill();
    start();
  }
  /** The stage, made now if it was not yet. */
  const standing = (): Stage => (killed ? emptyStage : (stage ?? start()));
  waiting = setTimeout(standing, 0);

  const camera: CameraPort = {
    zoomIn: () => standing().camera.zoomIn(),
    zoomOut: () => standing().camera.zoomOut(),
    fit: () => standing().camera.fit(),
    centre: (ids) => standing().camera.centre(ids),
    screenPosition: (id) => standing().camera.screenPosition(id),
    async painted() {
      // Making the stage is work enough for a task, and so is what came before: panels that show the same answer.
      await nextTask();
      await standing().camera.painted();
    },
  };
  return {
    camera,
    setInsets(next) {
      insets = next;
      stage?.setInsets(next);
    },
    kill() {
      killed = true;
      clearTimeout(waiting);
      stage?.kill();
    },
  };
}
