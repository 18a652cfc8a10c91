import { weigh } from '../../dossier/evidence';
import { lossesOf, subsetOf } from '../../exchange/subset';
import { writers } from '../../exchange/table';
import type { Dossier } from '../../schema/dossier';
import type { Query } from '../../schema/query';
import { type Call, EngineError, type ExportRequest, type GraphEngine } from '../port';
import { createSlices, type Slices } from '../slices';
import { claimViews, restingOn, tieCounts, tiesInOrder } from './details';
import { encodeChunks } from './encode-chunks';
import { type Indexed, indexDossier } from './indexed';
import { labelOf, lineOf, sourceLine } from './labels';
import { chooseOverview } from './overview';
import { byCodePoints, pageOf } from './paging';
import { findRecords, hitOf } from './search';
import { buildKeys, type KeyTable, textClause } from './search-keys';
import { sliceOf } from './slice';
import { summarise } from './summarise';
import { applyFilters, type Shown, type Verdicts, weighAll, weighTie } from './verdicts';

/** Queries whose verdicts are kept: the one on screen and the one before it. */
const remembered = 4;

/** Least recently asked goes first. */
function remember<T>(cache: Map<string, T>, key: string, value: T): T {
  cache.delete(key);
  cache.set(key, value);
  if (cache.size > remembered) cache.delete(cache.keys().next().value as string);
  return value;
}

/**
 * The engine over a checked dossier in memory. Indexing happens here; the caller reports progress of what came before.
 *
 * @throws EngineError `aborted` when the call is cancelled while indexing
 */
export async function createLocalEngine(dossier: Dossier, call: Call = {}): Promise<GraphEngine> {
  const indexed = await indexDossier(dossier, createSlices(call.signal));
  return engineOver(indexed);
}

function engineOver(indexed: Indexed): GraphEngine {
  const { dossier, revision } = indexed;
  const weighed = new Map<string, Verdicts>();
  const filtered = new Map<string, Shown>();
  let keys: KeyTable | null = null;
  let closed = false;

  const begin = (call: Call | undefined): Slices => {
    if (closed) throw new EngineError('unavailable');
    const slices = createSlices(call?.signal);
    slices.check();
    return slices;
  };

  async function keyTable(slices: Slices): Promise<KeyTable> {
    keys ??= await buildKeys(indexed, slices);
    return keys;
  }

  async function verdictsFor(query: Query, slices: Slices): Promise<Verdicts> {
    const key = JSON.stringify([[...(query.sourcesOff ?? [])].sort(), query.window, query.knownOn]);
    return remember(weighed, key, weighed.get(key) ?? (await weighAll(indexed, query, slices)));
  }

  async function shownFor(query: Query, slices: Slices): Promise<Shown> {
    const key = JSON.stringify(query);
    const known = filtered.get(key);
    if (known) return remember(filtered, key, known);
    const verdicts = await verdictsFor(query, slices);
    const text = query.text ? textClause(indexed, await keyTable(slices), query.text) : null;
    return remember(filtered, key, await applyFilters(indexed, verdicts, query, text, slices));
  }

  const rowOf = (rows: ReadonlyMap<string, number>, id: string): number => {
    const row = rows.get(id);
    if (row === undefined) throw new EngineError('not-found', { id: id.slice(0, 200) });
    return row;
  };

  function subsetFor(request: ExportRequest): Dossier {
    return request.scope.kind === 'all' ? dossier : subsetOf(dossier, request.scope);
  }

  return {
    async capabilities(call) {
      begin(call);
      const formats = [...writers.values()].map(({ id, label, extension, mediaType }) => ({
        id,
        label,
        extension,
        mediaType,
      }));
      return { revision, search: 'substring', formats };
    },
    async summary(language, call) {
      const slices = begin(call);
      return summarise(indexed, await verdictsFor({}, slices), language);
    },
    async overview(query, budget, language, call) {
      const slices = begin(call);
      const shown = await shownFor(query, slices);
      const chosen = await chooseOverview(indexed, shown, budget, slices);
      return sliceOf(indexed, shown, chosen.entities, chosen.ties, chosen.omitted, language);
    },
    async evaluate(ids, query, language, call) {
      const slices = begin(call);
      const shown = await shownFor(query, slices);
      const rows = (list: readonly string[], table: ReadonlyMap<string, number>) => [
        ...new Set(list.flatMap((id) => table.get(id) ?? [])),
      ];
      const entities = rows(ids.entities, indexed.entityRow);
      const ties = rows(ids.ties, indexed.tieRow);
      return sliceOf(indexed, shown, entities, ties, { entities: 0, ties: 0 }, language);
    },
    async search(text, query, page, language, call) {
      const slices = begin(call);
      const shown = await shownFor(query, slices);
      const found = await findRecords(indexed, await keyTable(slices), text, slices);
      const paged = pageOf(found, page, revision, `search ${text}`);
      return { ...paged, items: paged.items.map((record) => hitOf(indexed, shown, record, language)) };
    },
    async entity(id, query, page, language, call) {
      const slices = begin(call);
      const row = rowOf(indexed.entityRow, id);
      const shown = await shownFor(query, slices);
      const { claims = [], ...entity } = dossier.entities[row] as Dossier['entities'][number];
      const evidence = weigh({ claims }, shown.verdicts.context);
      const views = claimViews(indexed, claims, evidence, shown.verdicts, language);
      return {
        entity,
        label: labelOf(indexed, row, language),
        claims: pageOf(views, page, revision, `entity ${id}`),
        tieCounts: tieCounts(indexed, tiesInOrder(indexed, shown, row), row),
      };
    },
    async tiesOf(id, query, ask, language, call) {
      const slices = begin(call);
      const row = rowOf(indexed.entityRow, id);
      const shown = await shownFor(query, slices);
      const rows = tiesInOrder(indexed, shown, row).filter(
        (tie) => ask.kind === undefined || dossier.ties[tie]?.kind === ask.kind,
      );
      const paged = pageOf(
        rows,
        ask.page,
        revision,
        `tiesOf ${id} ${ask.kind ?? ''} ${JSON.stringify(query)}`,
      );
      return {
        ...paged,
        items: paged.items.map((tie) =>
          lineOf(indexed, tie, shown.code[tie] as number, shown.verdicts, language),
        ),
      };
    },
    async tie(id, query, page, language, call) {
      const slices = begin(call);
      const row = rowOf(indexed.tieRow, id);
      const shown = await shownFor(query, slices);
      const { claims, ...tie } = dossier.ties[row] as Dossier['ties'][number];
      const views = claimViews(
        indexed,
        claims,
        weighTie(indexed, row, shown.verdicts),
        shown.verdicts,
        language,
      );
      return {
        tie,
        line: lineOf(indexed, row, shown.code[row] as number, shown.verdicts, language),
        claims: pageOf(views, page, revision, `tie ${id}`),
      };
    },
    async sources(query, page, _language, call) {
      const slices = begin(call);
      const verdicts = await verdictsFor(query, slices);
      const count = (row: number) => indexed.citing[row]?.ties.length ?? 0;
      const rows = [...dossier.sources.keys()].sort(
        (a, b) =>
          count(b) - count(a) || byCodePoints(dossier.sources[a]?.id ?? '', dossier.sources[b]?.id ?? ''),
      );
      const paged = pageOf(rows, page, revision, 'sources');
      return {
        ...paged,
        items: paged.items.map((row) => ({
          ...sourceLine(indexed, row, verdicts),
          ties: { value: count(row), exact: true },
          claims: { value: indexed.claimsCiting[row] as number, exact: true },
        })),
      };
    },
    async source(id, query, page, language, call) {
      const slices = begin(call);
      const row = rowOf(indexed.sourceRow, id);
      const shown = await shownFor(query, slices);
      return {
        source: dossier.sources[row] as Dossier['sources'][number],
        line: sourceLine(indexed, row, shown.verdicts),
        rests: pageOf(restingOn(indexed, shown, row, language), page, revision, `source ${id}`),
      };
    },
    async losses(request, call) {
      begin(call);
      return lossesOf(dossier, subsetFor(request));
    },
    async *export(request, call) {
      const slices = begin(call);
      const writer = writers.get(request.format);
      if (!writer) throw new EngineError('unsupported', { format: request.format });
      yield* encodeChunks(writer.write(subsetFor(request)), slices);
    },
    async close() {
      closed = true;
      weighed.clear();
      filtered.clear();
      keys = null;
    },
  };
}
