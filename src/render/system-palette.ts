import { forcedPalette, hexOf } from '../appearance/forced';
import { type Palette, palettes, type Theme } from '../appearance/palette';

/** The page's colours are forced by the reader's system. */
export const forcedColours = '(forced-colors: active)';

/** The palette in force: of the theme, or of the system where it forces its colours on the page. */
export function paletteOf(theme: Theme, container: HTMLElement): Palette {
  if (!matchMedia(forcedColours).matches) return palettes[theme];
  const probe = document.createElement('span');
  container.append(probe);
  const palette = forcedPalette((word) => {
    probe.style.color = word;
    return hexOf(getComputedStyle(probe).color);
  });
  probe.remove();
  return palette;
}
