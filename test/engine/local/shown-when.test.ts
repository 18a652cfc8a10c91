import { expect, it } from 'vitest';
import { weigh } from '../../../src/dossier/evidence';
import { hullText, shownWhen } from '../../../src/engine/local/shown-when';
import { readScene } from '../../dossier/evidence-notation';

const dates = ['2019', '2019/..', '2019/', '2018/2020', '2019/2019', '../2019', '/2019', '2019-06-15'];
const sources = ['+a X 2020', '+a Y 2018', '-a X 2021', '?a X 2020'];

it('the shown time of a tie is that of its claims, however it is come by', () => {
  for (const when of ['', ...dates]) {
    for (const own of ['', ...dates]) {
      for (const one of sources) {
        for (const other of ['', ...sources.map((source) => `${source} ${own}`), ...sources]) {
          const claims = [`${one} ${own}`, other].map((text) => text.trim()).filter((text) => text !== '');
          for (const question of ['', 'window 2019', 'knownOn 2018']) {
            const { tie, context } = readScene({ when, claims, question });
            const supported = weigh(tie, context).claims.some(
              ({ counts }, at) => counts && tie.claims[at]?.stance === 'supports',
            );
            const expected = supported ? hullText(tie, context) : (tie.when ?? null);
            expect([claims, question, shownWhen(tie, context, supported)]).toEqual([
              claims,
              question,
              expected,
            ]);
          }
        }
      }
    }
  }
});
