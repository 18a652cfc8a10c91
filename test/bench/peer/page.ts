import cytoscape from 'cytoscape';

/** As much of a dossier as a plain drawing needs. */
interface Plain {
  readonly entities: readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[];
  readonly ties: readonly { readonly id: string; readonly from: string; readonly to: string }[];
}

/**
 * The least a page must do to show the same graph: fetch, lay out with the library's own force layout, draw. No claims,
 * evidence, panels or search.
 */
async function draw(): Promise<void> {
  const dossier = (await (await fetch('./data/gsomia.json')).json()) as Plain;
  const graph = cytoscape({
    container: document.getElementById('graph'),
    elements: [
      ...dossier.entities.map(({ id, name }) => ({
        data: { id, label: name.en ?? Object.values(name)[0] ?? id },
      })),
      ...dossier.ties.map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
    ],
    style: [
      { selector: 'node', style: { label: 'data(label)' } },
      { selector: 'edge', style: { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle' } },
    ],
  });
  const layout = graph.layout({ name: 'cose', animate: false });
  const stopped = layout.promiseOn('layoutstop');
  layout.run();
  await stopped;
  // Two frames: the first draws, the second begins after it was shown.
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('entente:interactive')));
}

void draw();
