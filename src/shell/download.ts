/** Saves a blob as a file, by a link that nobody sees. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the blob once it began; a minute is ample for that.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** File name for an export: the dossier's id and what part of it, made safe for every file system. */
export function exportName(dossier: string, scope: 'all' | 'shown' | 'selection', extension: string): string {
  const stem = dossier.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80) || 'dossier';
  return `${stem}${scope === 'all' ? '' : `-${scope}`}.${extension}`;
}
