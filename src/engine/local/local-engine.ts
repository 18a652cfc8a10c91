import { weigh } from '../../dossier/evidence';
import type { WriteOptions, Writer } from '../../exchange/format';
import { lossesOf, subsetSteps } from '../../exchange/subset';
import { formats } from '../../exchange/table';
import type { Dossier } from '../../schema/dossier';
import { type Call, EngineError, type ExportRequest, type GraphEngine } from '../port';
import { createSlices, type Slices } from '../slices';
import { createAsking, evidenceKey } from './asking';
import { byCodePoints } from './code-points';
import { claimViews, restingOn, restingRows, tieCounts, tiesInOrder } from './details';
import { encodeChunks } from './encode-chunks';
import { exploring } from './exploring';
import { fingerprint } from './fingerprint';
import { type Indexed, indexDossier } from './indexed';
import { labelOf, lineOf, sourceLine } from './labels';
import { chooseOverview } from './overview';
import { pageOf } from './paging';
import { knownRows, rowOf } from './rows';
import { findRecords, hitOf } from './search';
import { sliceOf } from './slice';
import { sorted } from './sorted';
import { summarise } from './summarise';

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

/** @throws EngineError `unsupported` for a format that cannot be written */
async function writerOf({ format }: ExportRequest): Promise<Writer> {
  const known = formats.get(format);
  if (!known) throw new EngineError('unsupported', { format });
  return known.load();
}

function optionsOf({ language, places, look }: ExportRequest): WriteOptions {
  const at = (row: number) => ({ x: places?.xy[2 * row] ?? 0, y: places?.xy[2 * row + 1] ?? 0 });
  return { ...look, language, places: new Map(places?.ids.map((id, row) => [id, at(row)])) };
}

function engineOver(indexed: Indexed): GraphEngine {
  const { dossier, revision } = indexed;
  const asking = createAsking(indexed);
  const { begin, keyTable, verdictsFor, shownFor } = asking;

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
      const written = [...formats.values()].map(({ load, ...format }) => format);
      return { revision, search: 'substring', formats: written };
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
      const table = await keyTable(slices);
      const { words, places } = await findRecords(table, text, slices);
      const paged = pageOf(places, page, revision, ['search', text]);
      const hit = (place: number) => hitOf(indexed, table, shown, words, place, language);
      return { ...paged, items: paged.items.map(hit) };
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
    ...exploring(indexed, asking),
    async losses(request, call) {
      const part = await subsetFor(request, begin(call));
      const writer = await writerOf(request);
      return { losses: [...lossesOf(dossier, part).losses, ...writer.losses(part, optionsOf(request))] };
    },
    async *export(request, call) {
      const slices = begin(call);
      const writer = await writerOf(request);
      yield* encodeChunks(writer.write(await subsetFor(request, slices), optionsOf(request)), slices);
    },
    async close() {
      asking.close();
    },
  };
}
