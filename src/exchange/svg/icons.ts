import { kindIcons } from '../../appearance/icons';
import type { Palette } from '../../appearance/palette';
import type { PicturedEntity } from './model';
import { element, number } from './xml';

/** Width of an icon in radii of its disc, as on the canvas. */
const iconWidth = 1.22;

/** A disc with the icon of its kind. */
export function disc(
  { colour, icon }: Pick<PicturedEntity, 'colour' | 'icon'>,
  x: number,
  y: number,
  radius: number,
  palette: Palette,
): string {
  const scale = (iconWidth * radius) / 24;
  const shapes = kindIcons[icon]
    .map(([name, attributes]) => {
      const known = Object.entries(attributes).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, value] as const],
      );
      return element(name, Object.fromEntries(known));
    })
    .join('');
  const transform = `translate(${number(x - 12 * scale)} ${number(y - 12 * scale)}) scale(${scale.toFixed(4)})`;
  return (
    element('circle', { cx: x, cy: y, r: radius, fill: palette.kinds[colour] }) +
    element(
      'g',
      {
        transform,
        fill: 'none',
        stroke: palette.onKind,
        'stroke-width': 2.1,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      },
      shapes,
    )
  );
}
