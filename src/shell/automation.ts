import type { Conductor, ExportScope } from '../conductor/conductor';
import type { PageFormat } from '../conductor/page-format';
import type { ExportLook, LossReport } from '../engine/port';
import type { Query } from '../schema/query';
import { select } from '../state/actions';
import { checkLook } from './check-look';
import { inputsOf, OpenError, type Opener } from './opener';

/** What `window.entente.view()` tells. */
export interface PublicView {
  readonly dossier: {
    readonly id: string;
    readonly title: string;
    readonly entities: number;
    readonly ties: number;
    readonly sources: number;
  } | null;
  readonly shown: { readonly entities: string[]; readonly ties: string[] };
  readonly selection: string[];
  readonly query: Query;
}

/** The contract for embedders and tests: it can do nothing that a person could not do on the page. */
export interface EntenteApi {
  readonly version: string;
  /** Settles after the first painted frame in which positions, picking and panels are in step. */
  readonly ready: Promise<void>;
  view(): PublicView;
  /** One step of history, like a click. */
  select(ids: string | readonly string[] | null): Promise<void>;
  /** Viewport CSS pixels; null if not shown. */
  screenPosition(id: string): { readonly x: number; readonly y: number } | null;
  /**
   * Opens a file of any format that is read, tables that belong together, an address or a dossier as an object; rejects with {@link OpenError},
   * the current graph unharmed.
   */
  open(what: File | readonly File[] | Blob | URL | object): Promise<void>;
  /**
   * Writes a file; `look` as in the export dialog: `bom` for CSV; `theme`, `background` and `width` (pixels) for SVG and
   * PNG. Rejects with TypeError or RangeError for a look that is none, else as {@link Conductor.export}.
   */
  export(
    format: PageFormat,
    scope: ExportScope,
    look?: ExportLook,
  ): Promise<{ readonly blob: Blob; readonly losses: LossReport }>;
}

/** Makes the object that the page offers as `window.entente`. */
export function createApi(
  conductor: Conductor,
  opener: Opener,
  ready: Promise<void>,
  version: string,
): EntenteApi {
  const painted = async () => {
    await conductor.camera?.painted();
  };
  return {
    version,
    ready,
    view() {
      const { summary } = conductor.answers.getState();
      const { view } = conductor.view.getState();
      return {
        dossier: summary && {
          id: summary.id,
          title: summary.title,
          entities: summary.counts.entities,
          ties: summary.counts.ties,
          sources: summary.counts.sources,
        },
        shown: { entities: conductor.graph.nodes(), ties: conductor.graph.edges() },
        selection: [...view.selection],
        query: structuredClone(view.query),
      };
    },
    async select(ids) {
      const wanted = ids === null ? [] : typeof ids === 'string' ? [ids] : ids;
      conductor.view.apply(select(wanted), 'push');
      await conductor.settled();
      await painted();
    },
    screenPosition: (id) => conductor.camera?.screenPosition(id) ?? null,
    async open(what) {
      const opened =
        what instanceof URL
          ? await opener.openAddress(what.href)
          : Array.isArray(what) && what.every((each) => each instanceof File)
            ? await opener.openFiles(inputsOf(what))
            : what instanceof Blob
              ? await opener.openFiles([
                  { name: what instanceof File ? what.name : 'dossier.json', body: what },
                ])
              : await opener.openFiles([{ name: 'dossier.json', body: new Blob([JSON.stringify(what)]) }]);
      if (!opened) {
        const { report, failure } = conductor.answers.getState();
        const issues = report && !report.opened ? report.issues : [];
        throw new OpenError(
          failure
            ? `${failure.asked}: ${failure.code}`
            : `not opened: ${report?.issueCount ?? issues.length} issues`,
          issues,
        );
      }
      await painted();
    },
    export: async (format, scope, look = {}) => conductor.export({ format, scope, look: checkLook(look) }),
  };
}
