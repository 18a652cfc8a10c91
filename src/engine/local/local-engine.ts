import { weigh } from '../../dossier/evidence';
import { lossesOf, subsetSteps } from '../../exchange/subset';
import { writers } from '../../exchange/table';
import type { Dossier } from '../../schema/dossier';
import type { Query } from '../../schema/query';
import { type Call, EngineError, type ExportRequest, type GraphEngine } from '../port';
import { createSlices, type Slices } from '../slices';
import { byCodePoints } from './code-points';
import { claimViews, restingOn, restingRows, tieCounts, tiesInOrder } from './details';
import { encodeChunks } from './encode-chunks';
import { fingerprint } from './fingerprint';
import { type Indexed, indexDossier } from './indexed';
import { labelOf, lineOf, sourceLine } from './labels';
import { chooseOverview } from './overview';
import { pageOf } from './paging';
import { findRecords, hitOf } from './search';
import { buildKeys, type KeyTable, textClause } from './search-keys';
import { applyFilters, type Shown } from './shown';
import { sliceOf } from './slice';
import { sorted } from './sorted';
import { summarise } from './summarise';
import { type Verdicts, weighAll } from './verdicts';

/** Queries whose verdicts are kept: that on screen, and those to which undo and comparison soon lead back. */
const remembered = 4;

/** The clauses that change evidence: verdicts are the same where they are. */
function evidenceKey({ sourcesOff = [], window, knownOn }: Query): string {
  return JSON.stringify([[...new Set(sourcesOff)].sort(), window, knownOn]);
}

/** Least recently asked goes first. */
function remember<T>(cache: Map<string, T>, key: string, value: T): T {
  cache.delete(key);
  cache.set(key, value);
  if (cache.size > remembered) cache.delete(cache.keys().next().value as string);
  return value;
}

/** Rows of the ids that are known, each once, in the order asked for. */
async function knownRows(
  ids: readonly string[],
  table: ReadonlyMap<string, number>,
  slices: Slices,
): Promise<number[]> {
  const rows = new Set<number>();
  for (const [at, id] of ids.entries()) {
    if (at % 2048 === 0) await slices.breathe();
    const row = table.get(id);
    if (row !== undefined) rows.add(row);
  }
  return [...rows];
}

/**
 * The engine over a checked dossier in memory. Indexing happens here; the caller reports progress of what came before.
 *
 * @param revision names the content of the dossier; made from its JSON where not given
 * @throws EngineError `aborted` when the call is cancelled while indexing
 */
export async function createLocalEngine(
  dossier: Dossier,
  call: Call = {},
  revision: string = fingerprint(new TextEncoder().encode(JSON.stringify(dossier))),
): Promise<GraphEngine> {
  return engineOver(await indexDossier(dossier, revision, createSlices(call.signal)));
}

function engineOver(indexed: Indexed): GraphEngine {
  const { dossier, revision } = indexed;
  const weighed = new Map<string, Verdicts>();
  const filtered = new Map<string, Shown>();
  const lifetime = new AbortController();
  let keys: Promise<KeyTable> | null = null;

  const begin = (call: Call | undefined): Slices => {
    if (lifetime.signal.aborted) throw new EngineError('unavailable');
    const slices = createSlices(call?.signal);
    slices.check();
    return slices;
  };

  // Every keystroke cancels the search before it: the table would never be ready were it to end with that call.
  function keyTable(slices: Slices): Promise<KeyTable> {
    keys ??= buildKeys(indexed, createSlices(lifetime.signal));
    return slices.wait(keys);
  }

  async function verdictsFor(query: Query, slices: Slices): Promise<Verdicts> {
    const key = evidenceKey(query);
    if (key === evidenceKey({})) return indexed.whole;
    return remember(weighed, key, weighed.get(key) ?? (await weighAll(dossier, query, slices)));
  }

  async function shownFor(query: Query, slices: Slices): Promise<Shown> {
    const key = JSON.stringify(query);
    const known = filtered.get(key);
    if (known) return remember(filtered, key, known);
    const verdicts = await verdictsFor(query, slices);
    const text = query.text ? await textClause(indexed, await keyTable(slices), query.text, slices) : null;
    return remember(filtered, key, await applyFilters(indexed, verdicts, query, text, slices));
  }

  const rowOf = (rows: ReadonlyMap<string, number>, id: string): number => {
    const row = rows.get(id);
    if (row === undefined) throw new EngineError('not-found', { id: id.slice(0, 200) });
    return row;
  };

  async function subsetFor({ scope }: ExportRequest, slices: Slices): Promise<Dossier> {
    if (scope.kind === 'all') return dossier;
    const steps = subsetSteps(dossier, scope);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await slices.breathe();
    }
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
      return summarise(indexed, language, slices);
    },
    async overview(query, budget, language, call) {
      const slices = begin(call);
      const shown = await shownFor(query, slices);
      const chosen = await chooseOverview(indexed, shown, budget, slices);
      return sliceOf(indexed, shown, chosen.entities, chosen.ties, chosen.omitted, language, slices);
    },
    async evaluate(ids, query, language, call) {
      const slices = begin(call);
      const shown = await shownFor(query, slices);
      const entities = await knownRows(ids.entities, indexed.entityRow, slices);
      const ties = await knownRows(ids.ties, indexed.tieRow, slices);
      return sliceOf(indexed, shown, entities, ties, { entities: 0, ties: 0 }, language, slices);
    },
    async search(text, query, page, language, call) {
      const slices = begin(call);
      const shown = await shownFor(query, slices);
      const found = await findRecords(await keyTable(slices), text, slices);
      const paged = pageOf(found, page, revision, ['search', text]);
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
        claims: pageOf(views, page, revision, ['entity', id]),
        tieCounts: tieCounts(indexed, await tiesInOrder(indexed, shown, row, slices), row),
      };
    },
    async tiesOf(id, query, ask, language, call) {
      const slices = begin(call);
      const row = rowOf(indexed.entityRow, id);
      const shown = await shownFor(query, slices);
      const { kind } = ask;
      const all = await tiesInOrder(indexed, shown, row, slices);
      const rows = kind === undefined ? all : all.filter((tie) => dossier.ties[tie]?.kind === kind);
      const question = ['tiesOf', id, kind ?? '', JSON.stringify(query)];
      const paged = pageOf(rows, ask.page, revision, question);
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
        weigh({ when: tie.when, claims }, shown.verdicts.context),
        shown.verdicts,
        language,
      );
      return {
        tie,
        line: lineOf(indexed, row, shown.code[row] as number, shown.verdicts, language),
        claims: pageOf(views, page, revision, ['tie', id]),
      };
    },
    async sources(query, page, _language, call) {
      const slices = begin(call);
      const verdicts = await verdictsFor(query, slices);
      const count = (row: number) => indexed.citing[row]?.ties.length ?? 0;
      const sourceId = (row: number) => dossier.sources[row]?.id ?? '';
      const rows = await sorted(
        dossier.sources.keys(),
        (a, b) => count(b) - count(a) || byCodePoints(sourceId(a), sourceId(b)),
        slices,
      );
      const paged = pageOf(rows, page, revision, ['sources']);
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
      const rows = await restingRows(indexed, shown.verdicts, row, slices);
      // Its ties are in the order of their shown time, which changes with the evidence.
      const paged = pageOf(rows, page, revision, ['source', id, evidenceKey(query)]);
      return {
        source: dossier.sources[row] as Dossier['sources'][number],
        line: sourceLine(indexed, row, shown.verdicts),
        rests: { ...paged, items: paged.items.map((each) => restingOn(indexed, shown, each, id, language)) },
      };
    },
    async losses(request, call) {
      return lossesOf(dossier, await subsetFor(request, begin(call)));
    },
    async *export(request, call) {
      const slices = begin(call);
      const writer = writers.get(request.format);
      if (!writer) throw new EngineError('unsupported', { format: request.format });
      yield* encodeChunks(writer.write(await subsetFor(request, slices)), slices);
    },
    async close() {
      lifetime.abort();
      weighed.clear();
      filtered.clear();
      keys = null;
    },
  };
}
