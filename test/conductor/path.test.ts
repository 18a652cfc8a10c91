import { describe, expect, it, vi } from 'vitest';
import type { Conductor } from '../../src/conductor/conductor';
import {
  chooseAlternative,
  clearPath,
  findPath,
  hide,
  setBudget,
  setClause,
  switchSource,
} from '../../src/state/actions';
import type { World } from './fake-engine';
import { openWorld } from './fakes';
import { apply, chain, shownOf, tiesOf } from './worlds';

const answersOf = (conductor: Conductor) => conductor.answers.getState();
const onPath = ({ graph }: Conductor) => graph.filterEdges((_, tie) => tie.onPath).sort();

describe('a path', () => {
  it('comes with the claims of every hop, and is marked on the canvas', async () => {
    const { conductor } = await openWorld(chain);
    await apply(conductor, findPath('lead', 'c'));
    const { path } = answersOf(conductor);
    expect(path).toMatchObject({ fromLabel: 'Leader', toLabel: 'Gamma', searchedAll: true });
    expect(path?.paths[0]?.hops.map(({ tie, forward }) => [tie.id, forward])).toEqual([
      ['la', true],
      ['ab', true],
      ['bc', true],
    ]);
    expect(path?.details.map(({ tie, claims }) => [tie.id, claims.items.length])).toEqual([
      ['la', 1],
      ['ab', 1],
      ['bc', 1],
    ]);
    expect(onPath(conductor)).toEqual(['ab', 'bc', 'la']);
    await apply(conductor, clearPath);
    expect(answersOf(conductor).path).toBeNull();
    expect(onPath(conductor)).toEqual([]);
    await conductor.close();
  });

  it('brings in the ends and hops that the budget left out, and takes them along when it goes', async () => {
    const { conductor } = await openWorld(chain);
    await apply(conductor, setBudget({ entities: 1, ties: 1 }));
    expect(await apply(conductor, findPath('b', 'pact'))).toBe('a b c d pact');
    expect(tiesOf(conductor)).toBe('ab bc cd dp');
    expect(await apply(conductor, clearPath)).toBe('a');
    await conductor.close();
  });

  it('that a filter breaks leaves its ends on the canvas and says that there is none', async () => {
    const { conductor } = await openWorld(chain);
    await apply(conductor, findPath('lead', 'c'), setClause('kinds', ['country', 'leader']));
    await apply(conductor, switchSource('leads', false));
    expect(shownOf(conductor)).toContain('lead');
    expect(answersOf(conductor).path).toMatchObject({ paths: [], details: [], fromLabel: 'Leader' });
    expect(conductor.pathMarkdown()).toBeNull();
    await conductor.close();
  });

  it('to somebody that the dossier lacks is no failure', async () => {
    const { conductor } = await openWorld(chain);
    await apply(conductor, findPath('a', 'nobody'));
    expect(answersOf(conductor).path).toMatchObject({ paths: [], fromLabel: 'Alpha', toLabel: 'nobody' });
    expect(answersOf(conductor).failure).toBeNull();
    await conductor.close();
  });

  it('has alternatives, which need no new search', async () => {
    const two: World = {
      entities: chain.entities,
      ties: [...chain.ties, ['ab2', 'sanctions', 'b', 'a']],
    };
    const { conductor, questions } = await openWorld(two);
    await apply(conductor, findPath('a', 'c'));
    expect(answersOf(conductor).path?.paths).toHaveLength(2);
    expect(onPath(conductor)).toEqual(['ab', 'bc']);
    await apply(conductor, chooseAlternative(1));
    expect(onPath(conductor)).toEqual(['ab2', 'bc']);
    expect(answersOf(conductor).path?.details.map(({ tie }) => tie.id)).toEqual(['ab2', 'bc']);
    expect(questions.filter(({ name }) => name === 'path')).toHaveLength(1);
    await apply(conductor, chooseAlternative(7));
    expect(answersOf(conductor).path?.ask.alternative).toBe(0);
    expect(onPath(conductor)).toEqual(['ab', 'bc']);
    await conductor.close();
  });

  it('does not bring back what was taken out by hand', async () => {
    const { conductor } = await openWorld(chain);
    expect(await apply(conductor, hide(['b']), findPath('a', 'c'))).toBe('a c d e lead pact');
    await conductor.close();
  });

  it('shows the newest of several asked for in a row', async () => {
    const { conductor } = await openWorld(chain);
    for (const to of ['b', 'c', 'd', 'e']) conductor.view.apply(findPath('a', to));
    await conductor.settled();
    await vi.waitUntil(() => answersOf(conductor).path?.toLabel === 'Epsilon');
    expect(onPath(conductor)).toEqual(['ab', 'bc', 'cd', 'de']);
    await conductor.close();
  });
});

describe('a path as Markdown', () => {
  it('is a sentence a hop, read along the path, and a footnote a claim with its reference', async () => {
    const { conductor } = await openWorld(chain);
    expect(conductor.pathMarkdown()).toBeNull();
    await apply(conductor, findPath('c', 'a'));
    expect(conductor.pathMarkdown()).toBe(
      [
        '**From Gamma to Alpha**',
        '',
        'Gamma is sanctioned by Beta (Single source)[^1]. Beta rivals Alpha (Contested)[^2].',
        '',
        '[^1]: The source itself: It is so: bc. On sanctions. para. 3. <https://example.org/sanctions>',
        '[^2]: The source itself: It is so: ab. On rivals. para. 3. <https://example.org/rivals>',
        '',
      ].join('\n'),
    );
    await apply(conductor, setClause('kinds', ['country']));
    expect(conductor.pathMarkdown()).toContain('As filtered');
    await conductor.close();
  });
});
