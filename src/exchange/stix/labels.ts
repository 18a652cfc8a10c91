import type { JsonObject } from './json-value';
import { textOf, textsOf } from './json-value';

/** Where objects without `name` have what a reader would call them, best first (STIX 2.1, sections 4 and 6). */
const keysByType: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    artifact: ['url', 'mime_type'],
    directory: ['path'],
    'domain-name': ['value'],
    'email-addr': ['value', 'display_name'],
    'email-message': ['subject', 'message_id'],
    indicator: ['pattern'],
    'ipv4-addr': ['value'],
    'ipv6-addr': ['value'],
    location: ['city', 'administrative_area', 'country', 'region'],
    'mac-addr': ['value'],
    'malware-analysis': ['product'],
    note: ['abstract', 'content'],
    opinion: ['opinion'],
    process: ['command_line'],
    url: ['value'],
    'user-account': ['display_name', 'account_login', 'user_id'],
    'windows-registry-key': ['key'],
    'x509-certificate': ['subject', 'serial_number'],
  }),
);

/** What a reader sees of an object, and the key that it came from. */
export function labelOf(
  type: string,
  value: JsonObject,
): { readonly label: string; readonly key: string } | null {
  for (const key of ['name', ...(keysByType.get(type) ?? ['value', 'title'])]) {
    const label = textOf(value[key]);
    if (label !== undefined) return { label, key };
  }
  if (typeof value.number === 'number') return { label: `AS${value.number}`, key: '' };
  const protocols = textsOf(value.protocols);
  return protocols.length > 0 ? { label: protocols.join(', '), key: '' } : null;
}

/** Keys of a first and a last time, as far as an object has them: the first pair that it has one of is its span. */
export const spanKeys = [
  ['start_time', 'stop_time'],
  ['valid_from', 'valid_until'],
  ['first_seen', 'last_seen'],
  ['first_observed', 'last_observed'],
] as const;
