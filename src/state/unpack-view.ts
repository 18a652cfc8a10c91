import { inflateSync, strFromU8 } from 'fflate';
import type { View } from '../schema/view';
import { checkView } from './check-view';

/** Most bytes a fragment may inflate to: a small link must not unpack to a bomb. */
const inflatedLimit = 1_000_000;

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Reads what a fragment holds behind its prefix; null where it was cut or altered. Never throws. */
export function unpackView(packed: string): View | null {
  try {
    // A fixed buffer: fflate throws once it is full, whatever the stream claims to hold.
    const out = new Uint8Array(inflatedLimit);
    return checkView(JSON.parse(strFromU8(inflateSync(fromBase64Url(packed), { out }))));
  } catch {
    return null;
  }
}
