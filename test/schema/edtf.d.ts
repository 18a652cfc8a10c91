declare module 'edtf' {
  /** Parses EDTF; instants are milliseconds, the last one included. Throws for what is no EDTF. */
  export default function edtf(text: string): {
    readonly type: string;
    readonly min: number | null;
    readonly max: number | null;
  };
}
