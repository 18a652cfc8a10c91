import type { CameraPort } from '../conductor/camera';
import type { ShownGraph } from '../graph/shown-graph';
import type { HoverStore } from '../state/hover';
import type { PreferencesStore } from '../state/preferences';
import type { ViewStore } from '../state/store';
import type { Insets } from './fitting';

/** What the stage draws and whom it tells. */
export interface StageParts {
  /** Positioned element that the canvas fills; emptied by `kill`. */
  readonly container: HTMLElement;
  readonly graph: ShownGraph;
  readonly view: ViewStore;
  readonly hover: HoverStore;
  readonly preferences: PreferencesStore;
  /** The picture cannot be drawn on this machine; all else works on. */
  onFailure(code: 'no-webgl'): void;
}

/** The canvas. */
export interface Stage {
  readonly camera: CameraPort;
  /** CSS pixels of the container that panels cover. Moves nothing: the next fit or centring reckons with it. */
  setInsets(insets: Insets): void;
  kill(): void;
}
