import { initialView, type View } from '../schema/view';
import { View as Schema } from '../schema/view-schema';

/**
 * Checks a value that came from outside (a link, storage) and makes it a view; fields that older versions did not
 * write are those of the untouched view. Null where it is none. Loaded on demand: it brings the schemas.
 */
export function checkView(value: unknown): View | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const checked = Schema.safeParse({ ...initialView, ...value });
  return checked.success ? checked.data : null;
}
