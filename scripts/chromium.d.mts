/** Types of `chromium.mjs`, which documents them. */
export const launchArguments: string[];
export function findChromium(): string | undefined;
export function ensureChromium(): string;
