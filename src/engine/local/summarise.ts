import { pickText } from '../../schema/text';
import type { Summary } from '../port';
import type { Slices } from '../slices';
import type { Indexed } from './indexed';

/** Earliest and latest finite instant of any tie; both 0 where none has a date. */
export async function spanOfAll({ whole }: Indexed, slices: Slices): Promise<readonly [number, number]> {
  let [earliest, latest] = [Infinity, -Infinity];
  for (const column of [whole.earliest, whole.latest]) {
    for (const [row, instant] of column.entries()) {
      if (row % 8192 === 0) await slices.breathe();
      if (!Number.isFinite(instant)) continue;
      earliest = Math.min(earliest, instant);
      latest = Math.max(latest, instant);
    }
  }
  return earliest <= latest ? [earliest, latest] : [0, 0];
}

/** What a dossier is, in numbers and words. */
export async function summarise(indexed: Indexed, language: string, slices: Slices): Promise<Summary> {
  const { dossier, vocabulary, entityKinds, tieKinds, timezone } = indexed;
  const text = (value: typeof dossier.title) => pickText(value, language, dossier.language).text;
  return {
    id: dossier.id,
    title: text(dossier.title),
    ...(dossier.description === undefined ? {} : { description: text(dossier.description) }),
    language: dossier.language,
    ...(dossier.license === undefined ? {} : { license: dossier.license }),
    modified: dossier.modified,
    timezone,
    vocabulary,
    entityKinds,
    tieKinds,
    counts: {
      entities: dossier.entities.length,
      ties: dossier.ties.length,
      claims: indexed.claimCount,
      citations: indexed.citationCount,
      sources: dossier.sources.length,
    },
    span: await spanOfAll(indexed, slices),
  };
}
