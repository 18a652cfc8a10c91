import type { Conductor, WantedExport } from '../conductor/conductor';
import type { ColumnRoles, Opening } from '../engine/port';
import type { Preferences } from '../state/preferences';
import { exportName, saveBlob } from './download';
import { embedMarkup } from './embed';
import { inputsOf, type Opener } from './opener';

/** Puts text on the clipboard; false when the browser refuses (no permission, no secure origin). */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** What the interface asks of files, clipboard, storage and address bar, carried out. */
export function createEffects(conductor: Conductor, opener: Opener, version: string) {
  const title = () => conductor.answers.getState().summary?.title ?? 'Entente';
  const embedSnippet = () => embedMarkup(opener.history.link().href, title());
  return {
    version,
    openFiles: (files: readonly File[]) => void opener.openChosen(inputsOf(files)),
    openTables(opening: Opening) {
      const { naming } = conductor.answers.getState();
      conductor.answers.setState({ naming: null });
      if (naming) void opener.openFiles(naming.inputs, opening);
    },
    openMapped(mapping: File) {
      const { naming } = conductor.answers.getState();
      conductor.answers.setState({ naming: null });
      if (naming) void opener.openFiles([...naming.inputs, ...inputsOf([mapping])]);
    },
    async saveMapping(columns: Readonly<Record<string, ColumnRoles>>) {
      const { naming } = conductor.answers.getState();
      const mapping = naming && (await conductor.mapping(naming.inputs, columns).catch(() => null));
      if (!mapping) return false;
      const text = `${JSON.stringify(mapping, null, 2)}\n`;
      saveBlob(new Blob([text], { type: 'application/json' }), `${mapping.dossier.id}.mapping.json`);
      return true;
    },
    leaveTables: () => conductor.answers.setState({ naming: null }),
    openWithoutFaulty: () => void opener.openWithoutFaulty(),
    openAddress: (text: string) => void opener.openAddress(text),
    openFounding: () => void opener.openFounding(),
    confirmAddress: opener.confirmAddress,
    declineAddress: opener.declineAddress,
    async download(wanted: WantedExport): Promise<void> {
      const written = (await conductor.formats()).find(({ id }) => id === wanted.format);
      const { blob } = await conductor.export(wanted);
      const { id } = conductor.answers.getState().summary ?? { id: 'dossier' };
      saveBlob(blob, exportName(id, wanted.scope, written?.extension ?? 'json'));
    },
    setScheme: (scheme: Preferences['scheme']) => conductor.preferences.setState({ scheme }),
    copyLink: () => copy(opener.history.link().href),
    copyText: copy,
    embedSnippet,
    copyEmbed: () => copy(embedSnippet()),
    wholeAddress: () => opener.history.link().href,
    linkOmits: () => opener.history.link().omitted,
    linkLeadsToDossier: () => opener.history.link().leadsToDossier,
    saveText: (name: string, text: string, mediaType: string) =>
      saveBlob(new Blob([text], { type: `${mediaType};charset=utf-8` }), name),
    print: () => window.print(),
  };
}
