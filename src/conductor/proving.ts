import type { GraphEngine } from '../engine/port';
import { englishWords } from '../messages/messages';
import type { View } from '../schema/view';
import type { AnswersStore } from './answers';
import { clausesOf } from './counting';
import { createNewest } from './newest';
import { pathMarkdown, type WriteReference } from './path-markdown';
import { type Found, type Proof, prove } from './tracing';

/** The path that is drawn, with the claims of its hops. */
export interface Proving {
  /** Asks for the claims and sources of a chain; null clears the answer. */
  ask(found: Found | null): Promise<unknown>;
  /** As a paragraph with footnotes; null where no chain is drawn. */
  markdown(): string | null;
  stop(): void;
}

export interface ProvingParts {
  readonly answers: AnswersStore;
  readonly engine: () => GraphEngine | null;
  readonly view: () => View;
  readonly language: () => string;
  readonly reference: WriteReference;
  readonly fail: (reason: unknown) => void;
}

export function createProving({ answers, engine, view, language, reference, fail }: ProvingParts): Proving {
  const newest = createNewest(fail);
  /** What the footnotes need: it belongs to `answers.path`. */
  let proof: Proof | null = null;

  const stop = () => {
    newest.stop();
    proof = null;
  };
  return {
    stop,
    async ask(found) {
      const on = engine();
      if (!on || !found) {
        stop();
        if (answers.getState().path) answers.setState({ path: null });
        return;
      }
      const { query } = view();
      await newest.ask(
        (signal) => prove(found, { engine: on, query, language: language(), signal }),
        (made) => {
          proof = made;
          answers.setState({ path: made.answer });
        },
      );
    },
    markdown() {
      const { summary, path } = answers.getState();
      const hops = path?.paths[path.ask.alternative]?.hops ?? [];
      if (!summary || !proof || hops.length === 0) return null;
      return pathMarkdown(proof, hops, {
        summary,
        words: englishWords(),
        language: language(),
        reference,
        filtered: clausesOf(view().query).length > 0,
      });
    },
  };
}
