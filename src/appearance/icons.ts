import { CalendarDays, Circle, Flag, Handshake, type IconNode, Landmark, Swords, UserRound } from 'lucide';
import type { EntityKind } from '../schema/vocabulary-schema';
import * as glyphs from './glyphs';

/** Icon of an entity kind: shapes on a 24 x 24 grid, stroke 2, round ends (lucide.dev, ISC). */
export const kindIcons: Readonly<Record<EntityKind['icon'], IconNode>> = {
  country: Flag,
  leader: UserRound,
  agreement: Handshake,
  dispute: Swords,
  organization: Landmark,
  event: CalendarDays,
  thing: Circle,
};

/** The same icons as characters of the interface's font. */
export const kindGlyphs: Readonly<Record<EntityKind['icon'], glyphs.Glyph>> = {
  country: glyphs.Flag,
  leader: glyphs.UserRound,
  agreement: glyphs.Handshake,
  dispute: glyphs.Swords,
  organization: glyphs.Landmark,
  event: glyphs.CalendarDays,
  thing: glyphs.Circle,
};

/** Address of a country's round flag, relative to the page (circle-flags, MIT); null where there is no code. */
export function flagAddress(iso2: string): string | null {
  return /^[a-z]{2}$/.test(iso2) ? `./flags/${iso2}.svg` : null;
}
