import type { Dossier } from '../../schema/dossier';
import type { Place, WriteOptions, Writer } from '../format';
import { svgLosses } from './losses';
import { placeDossier } from './place';
import { writeSvg } from './write';

/** The places given; where one is missing all are made anew, as on a page that shows the dossier whole. */
function placesFor(dossier: Dossier, { places, language }: WriteOptions): ReadonlyMap<string, Place> {
  return dossier.entities.every(({ id }) => places.has(id)) ? places : placeDossier(dossier, 1, language);
}

export const svgWriter: Writer = {
  write: (dossier, options) => {
    const { language, theme = 'light', background = 'paper', width } = options;
    const positions = placesFor(dossier, options);
    const size = width === undefined ? {} : { width };
    return writeSvg({
      dossier,
      positions,
      theme,
      background,
      language,
      legend: true,
      footnotes: true,
      ...size,
    });
  },
  losses: (dossier) => svgLosses(dossier),
};
