import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Conductor } from '../../src/conductor/conductor';
import { openReader, select, showPanel, toggleSelected } from '../../src/state/actions';
import { inARow, makeConductor } from './fakes';

const small = () => new Blob([readFileSync('test/fixtures/dossiers/small.json')]);
const broken = new Blob(['{"format":"entente-dossier","version":1}']);

async function opened() {
  const made = makeConductor();
  expect(await made.conductor.open([{ name: 'small.json', body: small() }])).toBe(true);
  return made;
}

/** Waits until an answer is as wanted; panels are told in turns of the event loop. */
async function until(conductor: Conductor, holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !holds(); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 1));
  await conductor.settled();
  expect(holds()).toBe(true);
}

describe('opening a dossier', () => {
  it('shows its records and says what it is', async () => {
    const { conductor } = await opened();
    const { status, summary, shown, progress } = conductor.answers.getState();
    expect({ status, progress, id: summary?.id }).toEqual({ status: 'ready', progress: null, id: 'small' });
    expect(shown).toMatchObject({ entities: 6, ties: 8 });
    expect(conductor.graph.order).toBe(6);
    expect(conductor.graph.getEdgeAttributes('jpn-odds-kor')).toMatchObject({
      category: 'conflict',
      symmetric: true,
    });
    await conductor.close();
  });

  it('that is at fault reports every issue and leaves all as it was', async () => {
    const { conductor, state } = await opened();
    conductor.view.apply(select(['kor']));
    await conductor.settled();
    const before = { ...conductor.answers.getState() };
    const nodes = conductor.graph.nodes();
    expect(await conductor.open([{ name: 'broken.json', body: broken }])).toBe(false);
    const after = conductor.answers.getState();
    expect(after.report).toMatchObject({ name: 'broken.json', opened: false });
    expect(after.report?.issues.length).toBeGreaterThan(3);
    expect({ ...after, report: null }).toEqual({ ...before, report: null });
    expect(conductor.graph.nodes()).toEqual(nodes);
    expect(conductor.view.getState().view.selection).toEqual(['kor']);
    expect(state).toEqual({ opened: 1, closed: 0 });
    await conductor.close();
  });

  it('takes the place of the one before: untouched view, one step of history, old engine closed', async () => {
    const { conductor, state } = await opened();
    conductor.view.apply(select(['kor']));
    const steps: string[] = [];
    conductor.view.subscribe(({ step }) => steps.push(step));
    expect(await conductor.open([{ name: 'again.json', body: small() }])).toBe(true);
    expect(conductor.view.getState().view.selection).toEqual([]);
    expect(steps).toEqual(['push']);
    expect(state).toEqual({ opened: 2, closed: 1 });
    await conductor.close();
    expect(state.closed).toBe(2);
  });

  it('is overtaken by a newer one', async () => {
    const { conductor, state } = makeConductor();
    const first = conductor.open([{ name: 'first.json', body: small() }]);
    const second = conductor.open([{ name: 'second.json', body: small() }]);
    expect(await Promise.all([first, second])).toEqual([false, true]);
    expect(state.opened - state.closed).toBe(1);
    expect(conductor.answers.getState().failure).toBeNull();
    await conductor.close();
  });

  it('that is cancelled while it is laid out leaves no engine behind and no half of a graph', async () => {
    let reached: () => void = () => {};
    const laying = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const { conductor, state } = makeConductor({
      ...inARow,
      place: (_slice, _summary, _view, _anew, signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new Error('given up')));
          reached();
        }),
    });
    const opening = conductor.open([{ name: 'small.json', body: small() }]);
    await laying;
    conductor.cancelOpen();
    expect(await opening).toBe(false);
    expect(state).toEqual({ opened: 1, closed: 1 });
    expect(conductor.graph.order).toBe(0);
    expect(conductor.answers.getState().status).toBe('failed');
    await conductor.close();
  });
});

describe('the Inspector’s answers', () => {
  it('follow the selection: a tie, an entity, several, none, unknown', async () => {
    const { conductor } = await opened();
    const { view, answers } = conductor;
    const inspected = () => answers.getState().inspected;
    view.apply(select(['kor-ends-pact']));
    await until(conductor, () => inspected()?.type === 'tie');
    view.apply(select(['moon']));
    await until(conductor, () => inspected()?.type === 'entity');
    view.apply(toggleSelected('kor-ends-pact'));
    await until(conductor, () => inspected()?.type === 'many');
    expect(inspected()).toMatchObject({ entities: [{ id: 'moon' }], ties: [{ id: 'kor-ends-pact' }] });
    view.apply(select(['gone']));
    await until(conductor, () => inspected()?.type === 'unknown');
    view.apply(select([]));
    await until(conductor, () => inspected() === null);
    await conductor.close();
  });

  it('are those of the newest selection, however fast it changes', async () => {
    const { conductor } = await opened();
    for (const id of ['kor', 'jpn', 'moon', 'abe', 'pact']) conductor.view.apply(select([id]));
    await conductor.settled();
    const { inspected } = conductor.answers.getState();
    expect(inspected?.type === 'entity' && inspected.detail.entity.id).toBe('pact');
    await conductor.close();
  });

  it('change language with the reader', async () => {
    const { conductor } = await opened();
    conductor.view.apply(select(['moon']));
    await conductor.settled();
    conductor.preferences.setState({ language: 'ko' });
    await until(conductor, () => conductor.answers.getState().summary?.title === '작은 사건');
    await until(conductor, () => conductor.graph.getNodeAttribute('moon', 'label') === '문재인');
    await conductor.close();
  });
});

describe('the Reader’s answers', () => {
  it('hold the source and the passage it was opened on; a closed panel holds nothing', async () => {
    const { conductor } = await opened();
    const at = { record: 'kor-party-pact', claim: 'a', citation: 0 };
    conductor.view.apply(openReader('s1', at));
    await until(conductor, () => conductor.answers.getState().reading?.mark?.claim === 'a');
    expect(conductor.answers.getState().reading?.citation).toEqual({
      source: 's1',
      locator: { paragraph: 1 },
    });
    conductor.view.apply(showPanel({ name: 'sources' }));
    await until(conductor, () => conductor.answers.getState().sources?.items.length === 3);
    expect(conductor.answers.getState().reading).toBeNull();
    conductor.view.apply(showPanel({ name: 'inspector' }));
    await until(conductor, () => conductor.answers.getState().sources === null);
    await conductor.close();
  });

  it('say so when a link names a source that the dossier lacks', async () => {
    const { conductor } = await opened();
    conductor.view.apply(openReader('nowhere'));
    await until(conductor, () => conductor.answers.getState().failure?.code === 'not-found');
    await conductor.close();
  });
});

describe('the canvas', () => {
  it('drops what a query hides and brings it back', async () => {
    const { conductor } = await opened();
    conductor.view.apply((view) => ({ ...view, query: { kinds: ['country'] } }));
    await until(conductor, () => conductor.graph.order === 2);
    conductor.view.apply((view) => ({ ...view, query: {} }));
    await until(conductor, () => conductor.graph.order === 6);
    await conductor.close();
  });

  it('shows a selected record that the query hides', async () => {
    const { conductor } = await opened();
    conductor.view.apply((view) => ({ ...view, query: { kinds: ['country'] } }));
    await until(conductor, () => conductor.graph.order === 2);
    conductor.view.apply(select(['moon']));
    await until(conductor, () => conductor.graph.hasNode('moon'));
    await conductor.close();
  });
});

describe('export', () => {
  it.each([
    ['all', 6, 9],
    ['shown', 6, 8],
    ['selection', 3, 1],
  ] as const)('of %s holds %i entities and %i ties', async (scope, entities, ties) => {
    const { conductor } = await opened();
    conductor.view.apply(select(['abe', 'kor-party-pact']));
    await conductor.settled();
    const { blob, losses } = await conductor.export({ format: 'dossier', scope });
    const part = JSON.parse(await blob.text());
    expect([part.entities.length, part.ties.length]).toEqual([entities, ties]);
    expect(losses.losses.length === 0).toBe(scope === 'all');
    expect(blob.type).toBe('application/json');
    await conductor.close();
  });
});
