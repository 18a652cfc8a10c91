import type { ColumnRoles, ExportLook, Input, LossReport, Opened, Opening, TableHead } from '../engine/port';
import type { ShownGraph } from '../graph/shown-graph';
import type { Mapping } from '../schema/mapping';
import type { View } from '../schema/view';
import type { HoverStore } from '../state/hover';
import type { PreferencesStore } from '../state/preferences';
import type { PreviewStore } from '../state/preview';
import type { Step, ViewStore } from '../state/store';
import type { AnswersStore } from './answers';
import type { CameraPort } from './camera';
import type { PageFormat, PageFormatEntry } from './page-format';

/** Which part of the dossier an export holds. */
export type ExportScope = 'all' | 'shown' | 'selection';

/** An export as a reader asks for it. */
export interface WantedExport {
  readonly format: PageFormat;
  readonly scope: ExportScope;
  /** What does not belong to the format is not heeded. */
  readonly look?: ExportLook;
}

/** How a dossier comes up. */
export interface OpenOptions {
  /** The view to show it in; default: untouched. */
  readonly view?: View;
  /** How it enters the history; default `push`, for the first dossier `replace`. */
  readonly step?: Step;
  /** How files are to be read: what their columns hold, what to do about faults. */
  readonly opening?: Opening;
  /** The same file, already being opened by the same host. */
  readonly ahead?: Promise<Opened>;
  /** Called when the new dossier stands, just before it takes the old one's place. */
  readonly before?: () => void;
}

/**
 * Joins view, engine, graph and screens. Panels call it and read `answers`; the stage draws `graph`.
 * Whoever wants another view applies an action to `view`; the conductor asks the engine for what it needs.
 */
export interface Conductor {
  readonly view: ViewStore;
  readonly answers: AnswersStore;
  readonly graph: ShownGraph;
  readonly hover: HoverStore;
  readonly preferences: PreferencesStore;
  /** What a slider under the hand would show: the canvas fades, nothing else changes. */
  readonly preview: PreviewStore;
  /** Late-bound: null until the stage stands. */
  camera: CameraPort | null;
  /**
   * Opens a file, or tables that belong together; the current dossier stays until the new one stands. Resolves false when
   * it was refused.
   */
  open(inputs: readonly Input[], options?: OpenOptions): Promise<boolean>;
  /** The tables among files whose columns a reader may want to name before they are opened. */
  tables(inputs: readonly Input[]): Promise<readonly TableHead[]>;
  /** The mapping by which tables become what opening them with these columns makes; null for nothing. */
  mapping(inputs: readonly Input[], columns: Readonly<Record<string, ColumnRoles>>): Promise<Mapping | null>;
  /** Stops an opening under way. */
  cancelOpen(): void;
  /** Asks as the reader types; the newest wins. */
  search(text: string): void;
  /** Selects a record found by search and brings it to the middle. */
  reveal(id: string): void;
  /** Places every entity again with the next seed, pins released. */
  relayout(): void;
  /** Formats that what is open can be written in. */
  formats(): Promise<readonly PageFormatEntry[]>;
  /** Rejects with EngineError, and with PictureError where a PNG cannot be drawn. */
  export(wanted: WantedExport): Promise<{ readonly blob: Blob; readonly losses: LossReport }>;
  losses(wanted: WantedExport): Promise<LossReport>;
  /** Next page of the Inspector's ties or claims, the Reader's list or the source list. */
  more(what: 'ties' | 'claims' | 'rests' | 'sources'): Promise<void>;
  /** Asks for what only some panels need, as long as one wants it; the returned function takes the wish back. */
  want(what: 'facets' | 'timeline'): () => void;
  /** Stops the measure under way; the view goes back to kind and number of ties. */
  cancelMetric(): void;
  /** The drawn path as a paragraph with footnotes, Markdown; null where there is none. */
  pathMarkdown(): string | null;
  /** Settles when canvas and panels are in step with the view. */
  settled(): Promise<void>;
  dismissReport(): void;
  dismissFailure(): void;
  close(): Promise<void>;
}
