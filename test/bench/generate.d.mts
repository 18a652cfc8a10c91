/** A dossier without faults of so many records, the same for the same seed (default 1). */
export function generateDossier(size: {
  readonly entities: number;
  readonly ties: number;
  readonly sources?: number;
  readonly seed?: number;
}): object;
