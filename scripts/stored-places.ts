import { createConductor } from '../src/conductor/create-conductor';
import { createPlacing } from '../src/conductor/create-placing';
import { localHost } from '../src/engine/local-host';
import { place } from '../src/layout/kernel';
import { fingerprintOf, type StoredPlaces } from '../src/layout/stored';
import { createHover } from '../src/state/hover';
import { createPreferences } from '../src/state/preferences';
import { createPreview } from '../src/state/preview';
import { createViewStore } from '../src/state/store';

/**
 * Opens a dossier as the page does at its start, and keeps what the layout is asked and answers.
 * @throws Error where the file is no sound dossier
 */
export async function storedPlaces(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<StoredPlaces> {
  let stored: StoredPlaces | null = null;
  const conductor = createConductor({
    host: localHost,
    placing: createPlacing({
      async place(request) {
        const known = fingerprintOf(request);
        const places = place(request);
        stored = { request: known, places: [...places] };
        return places;
      },
      kill() {},
    }),
    view: createViewStore(),
    hover: createHover(),
    preferences: createPreferences(),
    preview: createPreview(),
    reference: () => '',
  });
  const opened = await conductor.open([{ name, body: new Blob([bytes]) }]);
  await conductor.close();
  if (!opened || !stored)
    throw new Error(`${name}: cannot be opened; run \`npm run entente -- validate\` on it`);
  return stored;
}
