import {
  EngineError,
  type ExportRequest,
  type GraphEngine,
  type LossReport,
  type Scope,
} from '../engine/port';
import type { ShownGraph } from '../graph/shown-graph';
import type { View } from '../schema/view';
import type { ExportScope, WantedExport } from './conductor';
import { engineFormat, usualPngWidth } from './page-format';

/** An export with what it does not carry. */
interface Exported {
  readonly blob: Blob;
  readonly losses: LossReport;
}

/** Draws an SVG picture as PNG, in the size that it states. Rejects with PictureError. */
export type DrawPng = (svg: Blob) => Promise<Blob>;

/** Which records a scope names: everything, what the canvas shows, or what is selected. */
export function scopeOf(scope: ExportScope, view: View, graph: ShownGraph): Scope {
  if (scope === 'all') return { kind: 'all' };
  if (scope === 'shown') return { kind: 'records', entities: graph.nodes(), ties: graph.edges() };
  // Entities and ties share one namespace; what the dossier does not have is left out by the engine.
  return {
    kind: 'records',
    entities: view.selection.filter((id) => !graph.hasEdge(id)),
    ties: view.selection.filter((id) => !graph.hasNode(id)),
  };
}

/** Writes an export and counts what it leaves out. Rejects with EngineError. */
async function exportBlob(engine: GraphEngine, request: ExportRequest): Promise<Exported> {
  const { formats } = await engine.capabilities();
  const losses = await engine.losses(request);
  const chunks: BlobPart[] = [];
  for await (const chunk of engine.export(request)) chunks.push(chunk as Uint8Array<ArrayBuffer>);
  const type =
    formats.find((format) => format.id === request.format)?.mediaType ?? 'application/octet-stream';
  return { blob: new Blob(chunks, { type }), losses };
}

/** Writes what a reader asks for. Rejects with EngineError, and with PictureError where a PNG cannot be drawn. */
export async function exportWanted(
  engine: GraphEngine,
  { format }: WantedExport,
  request: ExportRequest,
  drawPng?: DrawPng,
): Promise<Exported> {
  if (format !== 'png') return exportBlob(engine, request);
  if (!drawPng) throw new EngineError('unsupported', { format });
  const { blob, losses } = await exportBlob(engine, request);
  return { blob: await drawPng(blob), losses };
}

/** Where the shown entities stand, as an export takes it. */
function placesOn(graph: ShownGraph): NonNullable<ExportRequest['places']> {
  const ids = graph.nodes().filter((id) => Number.isFinite(graph.getNodeAttribute(id, 'x')));
  const xy = new Float32Array(2 * ids.length);
  ids.forEach((id, row) => {
    const { x, y } = graph.getNodeAttributes(id);
    xy.set([x, y], 2 * row);
  });
  return { ids, xy };
}

/** The request for a format and scope of what is open now. */
export function requestFor(
  wanted: WantedExport,
  view: View,
  graph: ShownGraph,
  language: string,
): ExportRequest {
  const { format, scope } = wanted;
  const look = format === 'png' ? { width: usualPngWidth, ...wanted.look } : wanted.look;
  return {
    format: engineFormat(format),
    scope: scopeOf(scope, view, graph),
    query: view.query,
    language,
    places: placesOn(graph),
    ...(look ? { look } : {}),
  };
}
