import type { EngineHost } from '../engine/port';
import type { HoverStore } from '../state/hover';
import type { PreferencesStore } from '../state/preferences';
import type { PreviewStore } from '../state/preview';
import type { ViewStore } from '../state/store';
import type { DrawPng } from './exporting';
import type { WriteReference } from './path-markdown';
import type { Placing } from './placing';

/** What a conductor is made of; all of it is passed in, so that tests run it without page or worker. */
export interface ConductorParts {
  readonly host: EngineHost;
  readonly placing: Placing;
  readonly view: ViewStore;
  readonly hover: HoverStore;
  readonly preferences: PreferencesStore;
  readonly preview: PreviewStore;
  /** The full reference of a source, for footnotes. */
  readonly reference: WriteReference;
  /** Draws pictures of pixels; without it they cannot be exported. */
  readonly drawPng?: DrawPng;
  /** Settles when the page has time: what follows a first picture waits for it. Default: at once. */
  readonly later?: () => Promise<unknown>;
}
