import type { GraphEngine } from '../engine/port';
import type { Query } from '../schema/query';
import type { Panel } from '../schema/view';
import type { Answers, Reading } from './answers';

/** Sources asked for at once. */
export const sourcePage = 100;
/** Records resting on a source asked for at once. */
export const restPage = 100;

/** What the second panel shows: a source being read, or the list of sources. */
export async function answerPanel(
  panel: Panel,
  engine: GraphEngine,
  query: Query,
  language: string,
  signal: AbortSignal,
): Promise<Pick<Answers, 'reading' | 'sources'>> {
  if (panel.name === 'sources') {
    return {
      reading: null,
      sources: await engine.sources(query, { limit: sourcePage }, language, { signal }),
    };
  }
  if (panel.name === 'reader') {
    const detail = await engine.source(panel.source, query, { limit: restPage }, language, { signal });
    const reading: Reading = { detail, mark: panel.at ?? null };
    return { reading, sources: null };
  }
  return { reading: null, sources: null };
}
