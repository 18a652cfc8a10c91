/** The streams of a program, as far as it writes to them. */
interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** What a program says, and how far it is. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** @see Io.progress */
  progress(doing: string, share?: number): void;
  /** Takes the line of progress away. */
  clear(): void;
}

/** Work that takes less than this is over before anybody asks, in milliseconds. */
const patience = 1000;

/** Between two writings of the line, in milliseconds. */
const pace = 100;

/** Carriage return, and "erase to the end of the line" of ANSI X3.64. */
const backToStart = '\r\u001b[K';

/**
 * Puts results on standard output and the rest on standard error, where people at a terminal also get one line of progress.
 * It is written over, and gone before anything else is said.
 * @param now milliseconds on a clock that only goes forward; work begins with this call
 */
export function createTerminal(stdout: Stream, stderr: Stream, now: () => number): Terminal {
  const began = now();
  let told = Number.NEGATIVE_INFINITY;
  let last = '';
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write(backToStart);
    shown = false;
  };
  return {
    out: (text) => {
      clear();
      stdout.write(text);
    },
    err: (text) => {
      clear();
      stderr.write(text);
    },
    progress: (doing, share) => {
      if (stderr.isTTY !== true) return;
      const at = now();
      const news = doing !== last && share === undefined;
      if (!news && (at - began < patience || at - told < pace)) return;
      told = at;
      last = doing;
      shown = true;
      const far = share === undefined ? '' : ` ${Math.round(100 * share)} %`;
      stderr.write(`${backToStart}${doing}${far}`);
    },
    clear,
  };
}
