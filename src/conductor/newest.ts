/** Runs one question of a kind at a time: asking again aborts the one before, and only the newest answer is used. */
export interface Newest {
  /** Resolves true when `use` was called with the answer; false when a newer question overtook it. */
  ask<T>(question: (signal: AbortSignal) => Promise<T>, use: (answer: T) => void): Promise<boolean>;
  /** Aborts what is under way. */
  stop(): void;
}

/** `onFailure` hears of rejections other than the abort of an overtaken question. */
export function createNewest(onFailure: (reason: unknown) => void): Newest {
  let current: AbortController | null = null;
  return {
    async ask(question, use) {
      current?.abort();
      const mine = new AbortController();
      current = mine;
      try {
        const answer = await question(mine.signal);
        if (mine.signal.aborted) return false;
        use(answer);
        return true;
      } catch (reason) {
        if (!mine.signal.aborted) onFailure(reason);
        return false;
      } finally {
        if (current === mine) current = null;
      }
    },
    stop() {
      current?.abort();
      current = null;
    },
  };
}
