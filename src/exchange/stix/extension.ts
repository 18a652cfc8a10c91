import { isObject, type JsonObject, textOf } from './json-value';

/**
 * Our extension of STIX objects (STIX 2.1, section 7.3): what an object says beside what STIX has a property for.
 * `record` the dossier's id of it, `kind`, `aliases`, `when` in EDTF, `detail`, `statements` about an entity alone,
 * `symmetric` where a relationship has no direction.
 */
export const ourExtension = 'extension-definition--42caa87d-b01e-49ed-8b94-0dd679a177d4';

/** The extension that says that types of ours are domain objects of a new type. */
export const ourTypes = 'extension-definition--d2e1c25f-8821-4ad5-a0bf-7c92e2f498d2';

const nothing: JsonObject = {};

/** What an object holds under our extension; nothing where it has none. */
export function extensionOf(object: JsonObject): JsonObject {
  const ours = isObject(object.extensions) ? object.extensions[ourExtension] : undefined;
  return isObject(ours) ? ours : nothing;
}

/** The other extensions of an object. */
export function otherExtensions(object: JsonObject): JsonObject {
  if (!isObject(object.extensions)) return {};
  const others = Object.entries(object.extensions).filter(([id]) => id !== ourExtension && id !== ourTypes);
  return Object.fromEntries(others);
}

/** The `when` of our extension, where an object has one. */
export const whenOf = (object: JsonObject): string | undefined => textOf(extensionOf(object).when);
