import { nullIri, objectType, propertyType } from './terms';

/** A value of the JSON that is written. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** A whole number, or a fraction, without exponent. */
function decimalText(value: number): string {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const point = Number(exponent) + 1;
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return digits.length <= point
    ? `${sign}${digits.padEnd(point, '0')}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** Whether JSON-LD turns a number of JSON into an RDF literal of the same value: it keeps 16 digits of a fraction. */
function survives(value: number): boolean {
  if (Object.is(value, -0)) return false;
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return true;
  const text = String(value);
  // Processors take a number without a point for a whole one.
  return Number(value.toExponential(15)) === value && (text.includes('.') || Math.abs(value) >= 1e21);
}

/** A number as JSON where that means the same in RDF, else as a literal with its digits. */
export function numberJson(value: number): Json {
  if (survives(value)) return value;
  // The variables that CSL leaves open may hold a number too large for JavaScript.
  if (!Number.isFinite(value)) return { '@type': 'xsd:float', '@value': value > 0 ? 'INF' : '-INF' };
  return { '@type': 'xsd:decimal', '@value': decimalText(value) };
}

/** Any value of JSON: a list is an RDF list, an object a node with members, null an IRI. */
export function valueJson(value: unknown): Json {
  if (typeof value === 'number') return numberJson(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return { '@list': value.map(valueJson) };
  if (typeof value !== 'object' || value === null) return { '@id': nullIri };
  const members = propertiesJson(Object.entries(value));
  return members.length === 0 ? { '@type': objectType } : { '@type': objectType, member: members };
}

/** The entries of a map, each a node with its key, its value and its place. */
export function propertiesJson(entries: readonly (readonly [string, unknown])[]): Json[] {
  return entries.map(([key, value], at) => ({
    '@type': propertyType,
    name: key,
    value: valueJson(value),
    position: at + 1,
  }));
}
