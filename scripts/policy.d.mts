/** Types of `policy.mjs`, which documents them. */
export const workerFolder: string;
export const metaPolicy: string;
export const pagePolicy: string;
export const workerPolicy: string;
export function policyHeaders(path: string): Record<string, string>;
