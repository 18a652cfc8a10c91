// The first graphics context of a page costs a few hundred milliseconds. Opened here they do not fall on the page's own
// thread. The context is kept until the page has its own: given back at once it would have to be paid for again.
let context: WebGL2RenderingContext | null = null;
let software = false;

/** Whether the processor draws in a graphics card's stead: SwiftShader, Mesa's rasterisers, Windows' own. */
function isSoftware(gl: WebGL2RenderingContext): boolean {
  const debug = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(debug ? debug.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name);
}

try {
  context = new OffscreenCanvas(1, 1).getContext('webgl2');
  // Waits until the graphics process has really made it: before that, the page would wait in our stead.
  context?.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
  software = context !== null && isSoftware(context);
} catch {
  // No OffscreenCanvas or no WebGL here: the page finds out by itself.
}
self.postMessage(software);
