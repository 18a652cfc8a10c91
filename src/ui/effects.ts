import type { WantedExport } from '../conductor/conductor';
import type { ColumnRoles, Opening } from '../engine/port';
import type { Preferences } from '../state/preferences';
import type { LinkPart } from '../state/url';

/**
 * What the interface asks of the world outside: files, clipboard, storage, the canvas. The entry hands in an
 * implementation, so that the interface touches none of them itself.
 */
export interface Effects {
  /** Version of the application, such as `0.1.0`. */
  readonly version: string;
  /**
   * Opens a file from the reader's machine, or tables that belong together; tables whose columns can mean several things
   * come back as `answers.naming`.
   */
  openFiles(files: readonly File[]): void;
  /** The reader's answers to `answers.naming`: what columns hold, a file with a mapping, or nothing. */
  openTables(opening: Opening): void;
  openMapped(mapping: File): void;
  /** Saves what the reader said of `answers.naming` as a mapping; false where nothing can be made of it. */
  saveMapping(columns: Readonly<Record<string, ColumnRoles>>): Promise<boolean>;
  leaveTables(): void;
  /** Opens what was refused last without its faulty records. */
  openWithoutFaulty(): void;
  /** Opens a dossier from an address; one of another origin comes back as `answers.pendingAddress`. */
  openAddress(text: string): void;
  /** Opens the case that comes with the page. */
  openFounding(): void;
  /** The reader's answer to `answers.pendingAddress`. */
  confirmAddress(): void;
  declineAddress(): void;
  /** Writes what is asked for and saves it as a file; rejects when it could not be written. */
  download(wanted: WantedExport): Promise<void>;
  setScheme(scheme: Preferences['scheme']): void;
  /** Puts the address of the view, or any text, on the clipboard; false when the browser refused. */
  copyLink(): Promise<boolean>;
  copyText(text: string): Promise<boolean>;
  /** Parts of the view that did not fit into its address, in the order of leaving them out; mostly none. */
  linkOmits(): readonly LinkPart[];
  /** Whether the address says where the dossier is: a file opened by hand has no address. */
  linkLeadsToDossier(): boolean;
  /** HTML that embeds the view in another page: an iframe whose address asks for `?embed=1`. */
  embedSnippet(): string;
  /** Puts {@link Effects.embedSnippet} on the clipboard; false when the browser refused. */
  copyEmbed(): Promise<boolean>;
  /** Address of the view without `?embed`: where "Open in Entente" leads. */
  wholeAddress(): string;
  /** Saves text as a file: `name` with extension, `mediaType` such as `text/markdown`. */
  saveText(name: string, text: string, mediaType: string): void;
  /** Opens the browser's print dialog; the style sheet prints the Inspector. */
  print(): void;
  /** Settles when the first picture is on the screen, or will not come soon. */
  painted(): Promise<void>;
  /** Hands over the element in which the stage is mounted, and null when it goes. */
  canvasHost(element: HTMLElement | null): void;
}
