/**
 * Draws nothing. Sigma always loads its stock programs and one more for hovered nodes; this takes their places, so that
 * no shader is compiled for what we never draw.
 */
export class IdleProgram {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;
  process(): void {}
  reallocate(): void {}
  render(): void {}
  kill(): void {}
}
