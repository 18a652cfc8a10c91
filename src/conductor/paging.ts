import type { GraphEngine, Paged } from '../engine/port';
import type { Query } from '../schema/query';
import type { Answers, AnswersStore } from './answers';
import { claimPage, tiePage } from './inspecting';
import { restPage, sourcePage } from './reading';

/** Lists that grow page by page. */
export type PagedList = 'ties' | 'claims' | 'rests' | 'sources';

interface PagerParts {
  readonly answers: AnswersStore;
  readonly engine: () => GraphEngine | null;
  readonly query: () => Query;
  readonly language: () => string;
  readonly fail: (reason: unknown) => void;
}

function joined<T>(first: Paged<T>, next: Paged<T>): Paged<T> {
  const { next: _, ...rest } = next;
  return {
    ...rest,
    ...(next.next === undefined ? {} : { next: next.next }),
    items: [...first.items, ...next.items],
  };
}

/** The cursor of a list's next page; undefined where the list is whole or not on screen. */
function cursorOf(answers: Answers, list: PagedList): string | undefined {
  const { inspected, reading, sources } = answers;
  if (list === 'sources') return sources?.next;
  if (list === 'rests') return reading?.detail.rests.next;
  if (list === 'claims') {
    return inspected?.type === 'entity' || inspected?.type === 'tie'
      ? inspected.detail.claims.next
      : undefined;
  }
  return inspected?.type === 'entity' ? inspected.ties.next : undefined;
}

async function nextPage(
  list: PagedList,
  after: string,
  answers: Answers,
  engine: GraphEngine,
  query: Query,
  language: string,
): Promise<Partial<Answers>> {
  const { inspected, reading, sources } = answers;
  if (list === 'sources' && sources) {
    const page = await engine.sources(query, { limit: sourcePage, after }, language);
    return { sources: joined(sources, page) };
  }
  if (list === 'rests' && reading) {
    const page = await engine.source(reading.detail.line.id, query, { limit: restPage, after }, language);
    return { reading: { ...reading, detail: { ...page, rests: joined(reading.detail.rests, page.rests) } } };
  }
  if (list === 'claims' && inspected?.type === 'tie') {
    const page = await engine.tie(inspected.detail.tie.id, query, { limit: claimPage, after }, language);
    return {
      inspected: { ...inspected, detail: { ...page, claims: joined(inspected.detail.claims, page.claims) } },
    };
  }
  if (list === 'claims' && inspected?.type === 'entity') {
    const page = await engine.entity(
      inspected.detail.entity.id,
      query,
      { limit: claimPage, after },
      language,
    );
    return {
      inspected: { ...inspected, detail: { ...page, claims: joined(inspected.detail.claims, page.claims) } },
    };
  }
  if (list === 'ties' && inspected?.type === 'entity') {
    const ask = { page: { limit: tiePage, after } };
    const page = await engine.tiesOf(inspected.detail.entity.id, query, ask, language);
    return { inspected: { ...inspected, ties: joined(inspected.ties, page) } };
  }
  return {};
}

/** Makes the function behind "show more"; a page that comes after the screen moved on is dropped. */
export function createPager(parts: PagerParts): (list: PagedList) => Promise<void> {
  return async (list) => {
    const before = parts.answers.getState();
    const after = cursorOf(before, list);
    const engine = parts.engine();
    if (after === undefined || !engine) return;
    try {
      const grown = await nextPage(list, after, before, engine, parts.query(), parts.language());
      const now = parts.answers.getState();
      const same =
        now.inspected === before.inspected &&
        now.reading === before.reading &&
        now.sources === before.sources;
      if (same) parts.answers.setState(grown);
    } catch (reason) {
      parts.fail(reason);
    }
  };
}
