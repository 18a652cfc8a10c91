import type { Conductor, ExportScope } from '../conductor/conductor';
import type { FormatId, LossReport } from '../engine/port';
import type { Query } from '../schema/query';
import { select } from '../state/actions';
import { OpenError, type Opener } from './opener';

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
  /** Opens a file, an address or a dossier as an object; rejects with {@link OpenError}, the current graph unharmed. */
  open(what: File | Blob | URL | object): Promise<void>;
  export(format: FormatId, scope: ExportScope): Promise<{ readonly blob: Blob; readonly losses: LossReport }>;
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
          : what instanceof Blob
            ? await opener.openBlob(what, what instanceof File ? what.name : 'dossier.json')
            : await opener.openBlob(new Blob([JSON.stringify(what)]), 'dossier.json');
      if (!opened) {
        const { report, failure } = conductor.answers.getState();
        const issues = report && !report.opened ? report.issues : [];
        throw new OpenError(
          failure ? `${failure.asked}: ${failure.code}` : `not opened: ${issues.length} issues`,
          issues,
        );
      }
      await painted();
    },
    export: (format, scope) => conductor.export({ format, scope }),
  };
}
