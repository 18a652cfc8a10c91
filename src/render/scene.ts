import type { Palette } from '../appearance/palette';
import type { PlacedCount } from './counts';
import type { Emphasis } from './emphasis';
import type { PlacedName } from './labels';
import type { Picture } from './picture';
import type { Presence } from './presence';

/** What the canvas shows at this moment; controllers read it, the stage writes it. */
export interface Scene {
  picture: Picture;
  emphasis: Emphasis;
  palette: Palette;
  presence: Presence;
  /** Names and counts as last drawn. */
  names: readonly PlacedName[];
  counts: readonly PlacedCount[];
}
