import { EngineError, type GraphEngine } from '../engine/port';
import type { Citation } from '../schema/citation';
import type { Query } from '../schema/query';
import type { Panel } from '../schema/view';
import type { Answers, ReaderMark, Reading } from './answers';

/** Sources asked for at once. */
export const sourcePage = 100;
/** Records resting on a source asked for at once. */
export const restPage = 100;

/** Claims looked through for a citation: more than any record written by hand has. */
const claimLimit = 1000;

/** The citation that a mark names; null where the dossier has none such, as in a link made on another one. */
async function citationAt(
  mark: ReaderMark,
  engine: GraphEngine,
  query: Query,
  language: string,
  signal: AbortSignal,
): Promise<Citation | null> {
  const page = { limit: claimLimit };
  const missing = (reason: unknown): null => {
    if (reason instanceof EngineError && reason.code === 'not-found') return null;
    throw reason;
  };
  const record =
    (await engine.tie(mark.record, query, page, language, { signal }).catch(missing)) ??
    (await engine.entity(mark.record, query, page, language, { signal }).catch(missing));
  const found = record?.claims.items.find(({ claim }) => claim.id === mark.claim);
  return found?.claim.citations[mark.citation] ?? null;
}

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
    const mark = panel.at ?? null;
    const citation = mark && (await citationAt(mark, engine, query, language, signal));
    const reading: Reading = { detail, mark, citation };
    return { reading, sources: null };
  }
  return { reading: null, sources: null };
}
