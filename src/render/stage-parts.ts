import type { CameraPort } from '../conductor/camera';
import type { ShownGraph } from '../graph/shown-graph';
import type { HoverStore } from '../state/hover';
import type { MenuPlace } from '../state/menu';
import type { PreferencesStore } from '../state/preferences';
import type { PreviewStore } from '../state/preview';
import type { ViewStore } from '../state/store';
import type { Insets } from './fitting';

/** What a tooltip says of a tie or a bundle: plain text. */
export interface Caption {
  readonly title: string;
  /** Evidence, or how the ties of a bundle are made up. */
  readonly note: string;
}

/** What the stage draws and whom it tells. */
export interface StageParts {
  /** Positioned element that the canvas fills; emptied by `kill`. */
  readonly container: HTMLElement;
  readonly graph: ShownGraph;
  readonly view: ViewStore;
  readonly hover: HoverStore;
  readonly preferences: PreferencesStore;
  /** Times under a hand that has not let go: lines and discs that miss them fade. */
  readonly preview: PreviewStore;
  /** The processor draws in a graphics card's stead. */
  readonly software: boolean;
  /** A context menu was asked for: with the right button, a long press, or a key. */
  onMenu(place: MenuPlace): void;
  /** The tooltip of a tie, or of several that are drawn as one line; null for none. */
  caption(ties: readonly string[]): Caption | null;
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
