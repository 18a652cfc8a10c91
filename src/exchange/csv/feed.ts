/** A text that is read once from its start, piece by piece. */
export interface Feed {
  /**
   * Characters from where reading stands.
   * @param length how many: fewer come only at the end of the text
   */
  peek(length: number): { readonly piece: string; readonly last: boolean };
  /** Goes on by so many characters; those before are not asked for again. */
  drop(count: number): void;
  /** How much has been read, 0 to 1. */
  readonly share: number;
}

/** A text that need not be in memory as a whole, and can be read several times. */
export interface LongText {
  /** Reads it from its start. */
  open(): Feed;
}

/** Reads a text that is in memory. */
export function feedOf(text: string): Feed {
  let at = 0;
  return {
    peek: (length) => ({ piece: text.slice(at, at + length), last: at + length >= text.length }),
    drop: (count) => {
      at += count;
    },
    get share() {
      return text.length === 0 ? 1 : Math.min(1, at / text.length);
    },
  };
}

/** Pieces of a text with line ends of one kind, told from nothing else; a byte order mark is taken off. */
function* plainPieces(pieces: Iterable<string>): Generator<string, void> {
  let first = true;
  // A carriage return at the end of a piece may be half of a line end.
  let held = '';
  for (const piece of pieces) {
    const given = first && piece.startsWith('\uFEFF') ? piece.slice(1) : piece;
    if (piece !== '') first = false;
    const text = held + given;
    held = text.endsWith('\r') ? '\r' : '';
    const whole = held === '' ? text : text.slice(0, -1);
    if (whole !== '') yield whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  }
  if (held !== '') yield '\n';
}

/**
 * Reads a text that comes in pieces: no more of it is held than was asked for.
 * @param share how much of it has come, 0 to 1
 */
export function feedOfPieces(pieces: Iterable<string>, share: () => number): Feed {
  const plain = plainPieces(pieces)[Symbol.iterator]();
  let held = '';
  let ended = false;
  const fill = (length: number): void => {
    const parts = [held];
    let size = held.length;
    while (!ended && size <= length) {
      const next = plain.next();
      if (next.done) ended = true;
      else {
        parts.push(next.value);
        size += next.value.length;
      }
    }
    if (parts.length > 1) held = parts.join('');
  };
  return {
    peek: (length) => {
      fill(length);
      return { piece: held.slice(0, length), last: ended && held.length <= length };
    },
    drop: (count) => {
      fill(count);
      held = held.slice(count);
    },
    get share() {
      return share();
    },
  };
}
