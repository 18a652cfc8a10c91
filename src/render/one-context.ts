import Sigma from 'sigma';

type Constructor = ConstructorParameters<typeof Sigma>;
type ContextOptions = Parameters<Sigma['createWebGLContext']>[1];
type LayerOptions = Parameters<Sigma['createCanvas']>[1];

/** Stands in for the context of a layer on which nothing is ever drawn. */
const idleContext = {
  blendFunc() {},
  clear() {},
  viewport() {},
  getExtension: () => null,
};
const idleCanvas = { getContext: () => idleContext } as unknown as HTMLCanvasElement;

/**
 * Sigma on one graphics context instead of three. It makes one each for lines, discs and hovered discs; each costs
 * about 100 ms of the page's own thread where WebGL runs in software. Lines and discs share one, in which the discs
 * wait until the lines are drawn (see programs/disc.ts); hovered discs we do not draw. The layer of the discs stays as
 * an empty element, because sigma sizes and removes its layers by name. Without a picking buffer: pick.ts reckons.
 *
 * @param software the processor draws in a graphics card's stead: then names are written by it directly. Through the
 *   graphics process they cost it 170 ms a frame.
 * @throws Error where WebGL is missing
 */
export function createSigma(software: boolean, ...[graph, container, settings]: Constructor): Sigma {
  let shared: HTMLCanvasElement | null = null;

  class OneContext extends Sigma {
    override createCanvas(id: string, options?: LayerOptions): HTMLCanvasElement {
      const layer = super.createCanvas(id, options);
      // The first to ask says how the context works; sigma gets the same one.
      if (id === 'labels' && software) layer.getContext('2d', { willReadFrequently: true });
      return layer;
    }

    override createWebGLContext(id: string, options?: ContextOptions): WebGLRenderingContext {
      const layer = this.createCanvas(id, options as LayerOptions);
      if (id === 'edges') shared = layer;
      else layer.style.display = 'none';
      const canvas = id === 'hoverNodes' ? idleCanvas : (shared ?? layer);
      return super.createWebGLContext(id, { canvas });
    }
  }
  return new OneContext(graph, container, settings);
}
