import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storedPlaces } from '../../../scripts/stored-places';
import {
  boxOfName,
  linesOfName,
  nameGap,
  nameLeading,
  nameSize,
  radiusOfDegree,
  widthOfText,
} from '../../../src/exchange/svg/measure';
import { placeDossier } from '../../../src/exchange/svg/place';
import { labelGap, labelLeading, labelLines, labelSize, textWidth } from '../../../src/graph/label';
import { labelBox, radiusOf } from '../../../src/graph/size';
import type { Dossier } from '../../../src/schema/dossier';

const bytes = new Uint8Array(readFileSync('data/gsomia.json'));
const founding = JSON.parse(new TextDecoder().decode(bytes)) as Dossier;

describe('places', () => {
  it('are those at which the page shows the founding case when it is opened', async () => {
    const { places } = await storedPlaces('gsomia.json', bytes);
    const found = placeDossier(founding);
    const ids = founding.entities.map(({ id }) => id).sort();
    expect(ids.map((id) => found.get(id))).toEqual(
      ids.map((_, row) => ({ x: places[2 * row], y: places[2 * row + 1] })),
    );
  });

  it('do not depend on the order of the file, and do on the seed', () => {
    const some: Dossier = { ...founding, ties: founding.ties.slice(0, 40) };
    const turned = { ...some, entities: some.entities.toReversed(), ties: some.ties.toReversed() };
    expect(placeDossier(turned).get('kor')).toEqual(placeDossier(some).get('kor'));
    expect(placeDossier(some, 2).get('kor')).not.toEqual(placeDossier(some).get('kor'));
  });

  it('are there for a dossier without entities', () => {
    expect(placeDossier({ ...founding, entities: [], ties: [] }).size).toBe(0);
  });
});

describe('measures', () => {
  const names = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.constantFrom('South', 'Korea’s', '대한민국', '日本国', 'trade-war', '(2019)', '…'), {
        maxLength: 12,
      })
      .map((words) => words.join(' ')),
  );

  it('are those of the canvas', () => {
    expect([nameSize, nameLeading, nameGap]).toEqual([labelSize, labelLeading, labelGap]);
    fc.assert(
      fc.property(names, fc.nat(500), (name, degree) => {
        expect(linesOfName(name)).toEqual(labelLines(name));
        expect(boxOfName(name)).toEqual(labelBox(name));
        expect(widthOfText(name, nameSize)).toBe(textWidth(name));
        expect(radiusOfDegree(degree)).toBe(radiusOf(degree));
      }),
    );
  });
});
