import type { Opened } from '../engine/port';

/** Address of the case that opens by itself, relative to the page. */
export const foundingCase = './data/gsomia.json';

/** Address of the places of its first picture. */
export const foundingPlaces = './places/gsomia.json';

/** A case that is already being opened while the page loads. */
export interface Prefetched {
  readonly blob: Blob;
  readonly opened: Promise<Opened>;
}
