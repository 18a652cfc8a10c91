import { place } from './kernel';
import type { LayoutAnswer, LayoutQuestion } from './protocol';

/**
 * Opens a graphics context and lets it go: the first one of a browser costs a few hundred milliseconds, which would
 * else fall on the page's own thread when it makes its canvas.
 */
function warmGraphics(): void {
  try {
    new OffscreenCanvas(1, 1).getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  } catch {
    // No OffscreenCanvas or no WebGL here: the page finds out by itself.
  }
}

self.addEventListener('message', ({ data }: MessageEvent<LayoutQuestion>) => {
  const places = place(data.request);
  const answer: LayoutAnswer = { id: data.id, places };
  self.postMessage(answer, { transfer: [places.buffer] });
});
warmGraphics();
