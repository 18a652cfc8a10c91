import { place } from './kernel';
import type { LayoutAnswer, LayoutQuestion } from './protocol';

self.addEventListener('message', ({ data }: MessageEvent<LayoutQuestion>) => {
  const places = place(data.request);
  const answer: LayoutAnswer = { id: data.id, places };
  self.postMessage(answer, { transfer: [places.buffer] });
});
