/** What the conductor may ask of the stage; `render/` implements it, `app.tsx` joins them. */
export interface CameraPort {
  zoomIn(): void;
  zoomOut(): void;
  /** Shows everything. */
  fit(): void;
  /** Brings records to the middle of the canvas; keeps the zoom unless they would not fit. */
  centre(ids: readonly string[]): void;
  /**
   * Viewport CSS pixels under the current camera: an entity's centre, or a point on a tie where a click hits that
   * tie and nothing else. Null if not shown.
   */
  screenPosition(id: string): { readonly x: number; readonly y: number } | null;
  /** Resolves after the next painted frame with picking in step. */
  painted(): Promise<void>;
}
