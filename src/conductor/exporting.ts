import type { ExportRequest, GraphEngine, LossReport, Scope } from '../engine/port';
import type { ShownGraph } from '../graph/shown-graph';
import type { View } from '../schema/view';
import type { ExportScope, WantedExport } from './conductor';

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
export async function exportBlob(
  engine: GraphEngine,
  request: ExportRequest,
): Promise<{ readonly blob: Blob; readonly losses: LossReport }> {
  const { formats } = await engine.capabilities();
  const losses = await engine.losses(request);
  const chunks: BlobPart[] = [];
  for await (const chunk of engine.export(request)) chunks.push(chunk as Uint8Array<ArrayBuffer>);
  const type =
    formats.find((format) => format.id === request.format)?.mediaType ?? 'application/octet-stream';
  return { blob: new Blob(chunks, { type }), losses };
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
  const { format, scope, look } = wanted;
  return {
    format,
    scope: scopeOf(scope, view, graph),
    query: view.query,
    language,
    places: placesOn(graph),
    ...(look ? { look } : {}),
  };
}
