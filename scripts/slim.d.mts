/** Types of `slim.mjs`, which documents them. */
import type { Plugin } from 'vite';

export function interfaceLanguages(): Plugin;
export function withoutSchemaWriter(): Plugin;
