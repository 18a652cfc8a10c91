/** Records between two breaths. */
export const stepLength = 2000;
