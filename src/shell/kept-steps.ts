import type { View } from '../schema/view';
import type { Steps } from '../state/store';

/** Most characters kept for one tab: half of what browsers grant at least, so that other pages of the origin fit in. */
export const keptLimit = 500_000;

/** Steps of undo as they outlive a reload. */
export interface KeptSteps extends Steps {
  /** Which dossier, and which state of it. */
  readonly dossier: string;
  /** Fragment that the address had: another one asks for another view. */
  readonly fragment: string;
  /** The one it had before, where it changed so lately that the page may be loading again with it. */
  readonly earlier?: string;
  /** The view that held. */
  readonly view: View;
}

/** Views from the first on whose texts fit into `room` characters; and what room is left. */
function fitting(views: readonly View[], room: number): { texts: string[]; left: number } {
  const texts: string[] = [];
  let left = room;
  for (const view of views) {
    const text = JSON.stringify(view);
    if (text.length + 1 > left) break;
    left -= text.length + 1;
    texts.push(text);
  }
  return { texts, left };
}

/** Writes steps in at most {@link keptLimit} characters: those far from the present are left out. Null where not even the present fits. */
export function writeSteps(kept: KeptSteps, limit = keptLimit): string | null {
  const { past, future, ...head } = kept;
  const frame = JSON.stringify({ ...head, past: [], future: [] });
  if (frame.length > limit) return null;
  const before = fitting([...past].reverse(), limit - frame.length);
  const after = fitting(future, before.left);
  // Each view is written once; the arrays are filled in as text.
  return frame.replace(
    /"past":\[\],"future":\[\]\}$/,
    () => `"past":[${before.texts.reverse().join()}],"future":[${after.texts.join()}]}`,
  );
}

/**
 * Reads what {@link writeSteps} wrote; null where it was altered.
 *
 * @param check makes a value a view, or null
 */
export function readSteps(text: string, check: (value: unknown) => View | null): KeptSteps | null {
  let value: Record<string, unknown> | null;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { dossier, fragment, earlier, past, future } = value;
  const view = check(value.view);
  if (typeof dossier !== 'string' || typeof fragment !== 'string' || !view) return null;
  if (earlier !== undefined && typeof earlier !== 'string') return null;
  if (!Array.isArray(past) || !Array.isArray(future)) return null;
  const before = past.map(check);
  const after = future.map(check);
  const whole = (views: (View | null)[]): views is View[] => !views.includes(null);
  if (!whole(before) || !whole(after)) return null;
  const lately = earlier === undefined ? {} : { earlier };
  return { dossier, fragment, ...lately, view, past: before, future: after };
}
