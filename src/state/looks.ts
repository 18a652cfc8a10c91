import type { ColourBy, SizeBy, View } from '../schema/view';

/** Chooses what colours the discs. */
export function colourBy(by: ColourBy) {
  return (view: View): View => (view.colourBy === by ? view : { ...view, colourBy: by });
}

/** Chooses what sizes the discs. */
export function sizeBy(by: SizeBy) {
  return (view: View): View => (view.sizeBy === by ? view : { ...view, sizeBy: by });
}
