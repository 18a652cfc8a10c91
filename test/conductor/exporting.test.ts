import { describe, expect, it } from 'vitest';
import { exportWanted, requestFor } from '../../src/conductor/exporting';
import { withPng } from '../../src/conductor/page-format';
import type { ExportRequest, FormatId, GraphEngine } from '../../src/engine/port';
import { createShownGraph } from '../../src/graph/shown-graph';
import { createViewStore } from '../../src/state/store';

const entry = (id: FormatId) => ({ id, label: id, extension: id, mediaType: `x/${id}`, placed: false });

/** An engine that writes the format's id and loses a name. */
function engine(): { readonly engine: GraphEngine; readonly asked: ExportRequest[] } {
  const asked: ExportRequest[] = [];
  const part: Partial<GraphEngine> = {
    capabilities: async () => ({
      revision: '1',
      search: 'ranked',
      formats: [entry('dossier'), entry('svg')],
    }),
    losses: async () => ({ losses: [{ code: 'left-out', what: 'names', count: 1 }] }),
    async *export(request) {
      asked.push(request);
      yield new TextEncoder().encode(request.format);
    },
  };
  return { engine: part as GraphEngine, asked };
}

const ask = (wanted: Parameters<typeof requestFor>[0]) =>
  requestFor(wanted, createViewStore().getState().view, createShownGraph(), 'en');

describe('PNG', () => {
  it('stands after SVG in the list, and is not there without it', () => {
    const ids = (...formats: FormatId[]) => withPng(formats.map(entry)).map(({ id }) => id);
    expect(ids('csv', 'svg', 'brief')).toEqual(['csv', 'svg', 'png', 'brief']);
    expect(ids('csv')).toEqual(['csv']);
  });

  it('is asked for as SVG, in a width of its own unless one is wanted', () => {
    expect(ask({ format: 'png', scope: 'all' })).toMatchObject({ format: 'svg', look: { width: 2400 } });
    expect(ask({ format: 'png', scope: 'all', look: { width: 700, theme: 'dark' } })).toMatchObject({
      format: 'svg',
      look: { width: 700, theme: 'dark' },
    });
    expect(ask({ format: 'svg', scope: 'all' })).not.toHaveProperty('look');
  });

  it('is drawn from the SVG and loses what that loses', async () => {
    const { engine: of, asked } = engine();
    const wanted = { format: 'png', scope: 'all' } as const;
    const drawPng = async (svg: Blob) => new Blob([`drawn ${svg.type} ${await svg.text()}`]);
    const { blob, losses } = await exportWanted(of, wanted, ask(wanted), drawPng);
    expect(await blob.text()).toBe('drawn x/svg svg');
    expect(losses.losses).toHaveLength(1);
    expect(asked.map(({ format }) => format)).toEqual(['svg']);
  });

  it('is refused where nothing draws it, before anything is written', async () => {
    const { engine: of, asked } = engine();
    const wanted = { format: 'png', scope: 'all' } as const;
    await expect(exportWanted(of, wanted, ask(wanted))).rejects.toMatchObject({ code: 'unsupported' });
    expect(asked).toEqual([]);
  });
});
