declare module 'country-iso-3-to-2' {
  /** Alpha-2 code in capitals; undefined for a code that is none. */
  export default function toAlpha2(alpha3: string): string | undefined;
}
