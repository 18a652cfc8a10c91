import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextFor, weigh } from '../../../src/dossier/evidence';
import { evidenceLevels, type Query } from '../../../src/schema/query';
import { type MakeEngine, roomy } from './asking';
import { cutDown, levelsIn, naiveCategory, naiveShown, tally, without } from './naive';
import { anyDossier, anyQuery } from './random';

const everyLevel = evidenceLevels.filter((level) => level !== 'hidden');

/** What clauses let through, and what is counted of it. */
export function filtering(name: string, make: MakeEngine): void {
  describe(`${name}: filters`, () => {
    it('show what a plain filter shows, and evaluate says the same of it', async () => {
      await fc.assert(
        fc.asyncProperty(
          anyDossier,
          fc.array(anyQuery, { minLength: 1, maxLength: 4 }),
          async (dossier, queries) => {
            const engine = await make(dossier);
            const all = {
              entities: dossier.entities.map(({ id }) => id),
              ties: dossier.ties.map(({ id }) => id),
            };
            for (const query of queries) {
              const expected = naiveShown(dossier, query);
              const overview = await engine.overview(query, roomy, 'en');
              expect(levelsIn(overview)).toEqual(expected.ties);
              expect(new Set(overview.entities.ids)).toEqual(expected.entities);
              const evaluated = await engine.evaluate(all, query, 'en');
              const levels = levelsIn(evaluated);
              for (const id of all.ties) expect(levels.get(id)).toBe(expected.ties.get(id) ?? 'hidden');
              const again = await engine.evaluate(
                { entities: overview.entities.ids, ties: overview.ties.ids },
                query,
                'en',
              );
              expect(again.ties).toEqual(overview.ties);
              expect(again.entities).toEqual(overview.entities);
            }
            await engine.close();
          },
        ),
        { numRuns: 60 },
      );
    });

    it('count each value under every clause but its own', async () => {
      await fc.assert(
        fc.asyncProperty(anyDossier, anyQuery, async (dossier, query) => {
          const engine = await make(dossier);
          const dimensions = ['kinds', 'categories', 'tieKinds', 'evidence', 'sources'] as const;
          const facets = await engine.facets(query, dimensions, 100, 'en');
          const entities = naiveShown(dossier, without(query, 'kinds')).entities;
          const kinds = dossier.entities.filter(({ id }) => entities.has(id)).map(({ kind }) => kind);
          expect(facets.kinds).toEqual(tally(kinds));
          const shown = (asked: Query) => {
            const { ties } = naiveShown(dossier, asked);
            return dossier.ties.filter(({ id }) => ties.has(id));
          };
          const categories = shown(without(query, 'categories')).map((tie) => naiveCategory(dossier, tie));
          expect(facets.categories).toEqual(tally(categories));
          expect(facets.tieKinds).toEqual(tally(shown(without(query, 'tieKinds')).map(({ kind }) => kind)));
          const levels = naiveShown(dossier, { ...query, evidence: everyLevel as Query['evidence'] }).ties;
          expect(facets.evidence).toEqual(tally([...levels.values()]));

          const heard = without(query, 'sourcesOff', 'sourcesOnly');
          const context = contextFor(dossier, heard);
          const speaking = shown(heard).flatMap((tie) => [
            ...new Set(
              weigh(tie, context).claims.flatMap(({ liveCitations }, at) =>
                liveCitations.map((citation) => tie.claims[at]?.citations[citation]?.source ?? ''),
              ),
            ),
          ]);
          const sources = facets.sources?.map(({ label, ...rest }) => {
            expect(label).toBe(`Source ${rest.value.slice(1)}`);
            return rest;
          });
          expect(sources).toEqual(tally(speaking));
          await engine.close();
        }),
        { numRuns: 80 },
      );
    });

    it('count only what is asked for, and no more values than asked for', async () => {
      await fc.assert(
        fc.asyncProperty(anyDossier, async (dossier) => {
          const engine = await make(dossier);
          const all = await engine.facets({}, ['tieKinds'], 100, 'en');
          expect(await engine.facets({}, ['tieKinds'], 1, 'en')).toEqual({
            tieKinds: all.tieKinds?.slice(0, 1),
          });
          await engine.close();
        }),
        { numRuns: 5 },
      );
    });

    it('take a source away as if the dossier never had it', async () => {
      await fc.assert(
        fc.asyncProperty(
          anyDossier,
          anyQuery,
          fc.subarray(['s0', 's1', 's2', 's3'], { minLength: 1, maxLength: 3 }),
          fc.boolean(),
          async (dossier, query, off, inverse) => {
            const rest = without(query, 'sourcesOff', 'sourcesOnly', 'text');
            const on = dossier.sources.map(({ id }) => id).filter((id) => !off.includes(id));
            const asked: Query = inverse ? { ...rest, sourcesOnly: on } : { ...rest, sourcesOff: off };
            const [engine, cut] = [await make(dossier), cutDown(dossier, off)];
            const without_ = await make(cut);
            const ids = { entities: cut.entities.map(({ id }) => id), ties: cut.ties.map(({ id }) => id) };
            const [before, after] = [
              await engine.evaluate(ids, asked, 'en'),
              await without_.evaluate(ids, rest, 'en'),
            ];
            expect(before.ties).toEqual(after.ties);
            // Ties that lost all their claims are not in the dossier cut down: nothing of them may show.
            const shown = levelsIn(await engine.overview(asked, roomy, 'en'));
            const gone = dossier.ties.filter(({ id }) => !ids.ties.includes(id)).map(({ id }) => id);
            for (const id of gone) expect(shown.get(id) ?? 'unsupported').toBe('unsupported');
            for (const id of gone) shown.delete(id);
            expect(shown).toEqual(levelsIn(await without_.overview(rest, roomy, 'en')));
            await engine.close();
            await without_.close();
          },
        ),
        { numRuns: 60 },
      );
    });
  });
}
