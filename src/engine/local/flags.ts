import toAlpha2 from 'country-iso-3-to-2';

/** ISO 3166-1 alpha-2 in lower case for an alpha-3 code, as flags are named; '' where there is none. */
export function flagOf(iso3: string | undefined): string {
  return (iso3 && toAlpha2(iso3)?.toLowerCase()) || '';
}
