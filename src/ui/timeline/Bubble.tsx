/** What stands at a place of a track, above it. Decoration: the handles say the same in words. */
export function Bubble({ place, text }: { readonly place: number; readonly text: string }) {
  // Near the ends it leans inwards, so that nothing is cut off.
  const lean = place < 0.15 ? 'start' : place > 0.85 ? 'end' : 'middle';
  return (
    <span className="bubble" data-lean={lean} style={{ left: `${place * 100}%` }} aria-hidden="true">
      {text}
    </span>
  );
}
