import type { Writer } from '../format';
import { svgLosses } from './losses';
import { writeSvg } from './write';

export const svgWriter: Writer = {
  write: (dossier, { language, places, theme = 'light', background = 'paper', width }) =>
    writeSvg({
      dossier,
      positions: places,
      theme,
      background,
      language,
      legend: true,
      footnotes: true,
      ...(width === undefined ? {} : { width }),
    }),
  losses: (dossier, { places }) => svgLosses(dossier, { positions: places }),
};
