/**
 * Why a picture of pixels was not drawn. `too-large`: it has more pixels than may be drawn, facts `width`, `height` and
 * `most`, the greatest width at which it may. `no-canvas`: the browser lends no canvas of this size. `unreadable`: the
 * browser could not read the drawing.
 */
export type PictureErrorCode = 'too-large' | 'no-canvas' | 'unreadable';

/** A picture that could not be drawn, told instead of an empty file. `facts` go into the message's prose. */
export class PictureError extends Error {
  readonly code: PictureErrorCode;
  readonly facts: Readonly<Record<string, number>>;
  constructor(code: PictureErrorCode, facts: Readonly<Record<string, number>> = {}, options?: ErrorOptions) {
    super(`picture: ${code} ${JSON.stringify(facts)}`, options);
    this.name = 'PictureError';
    this.code = code;
    this.facts = facts;
  }
}
