import type { Conductor } from '../../src/conductor/conductor';
import type { View } from '../../src/schema/view';
import type { World } from './fake-engine';

/** A chain a–b–c–d–e of countries, with a leader of a and an agreement of d. */
export const chain: World = {
  entities: [
    ['a', 'country', 'Alpha'],
    ['b', 'country', 'Beta'],
    ['c', 'country', 'Gamma'],
    ['d', 'country', 'Delta'],
    ['e', 'country', 'Epsilon'],
    ['lead', 'leader', 'Leader'],
    ['pact', 'agreement', 'Pact'],
  ],
  ties: [
    ['ab', 'rivals', 'a', 'b', 2],
    ['bc', 'sanctions', 'b', 'c'],
    ['cd', 'presses', 'c', 'd'],
    ['de', 'rivals', 'd', 'e'],
    ['la', 'leads', 'lead', 'a'],
    ['dp', 'party-to', 'd', 'pact'],
  ],
};

/** Ids of the entities on the canvas, sorted, in one line. */
export const shownOf = ({ graph }: Conductor): string => [...graph.nodes()].sort().join(' ');
/** The same of ties. */
export const tiesOf = ({ graph }: Conductor): string => [...graph.edges()].sort().join(' ');

/** Commits actions one after the other and waits until the canvas is in step; returns who is shown. */
export async function apply(conductor: Conductor, ...actions: ((view: View) => View)[]): Promise<string> {
  for (const action of actions) conductor.view.apply(action);
  await conductor.settled();
  return shownOf(conductor);
}
