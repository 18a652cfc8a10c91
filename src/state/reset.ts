import { initialView, type View } from '../schema/view';

/** Starts over, as for a case just opened. */
export function reset(): View {
  return initialView;
}
