import { pickText } from '../../schema/text';
import type { Summary } from '../port';
import type { Indexed } from './indexed';
import type { Verdicts } from './verdicts';

/** Earliest and latest finite instant of any tie; both 0 where none has a date. */
function spanOfAll(verdicts: Verdicts): readonly [number, number] {
  let [earliest, latest] = [Infinity, -Infinity];
  for (const column of [verdicts.earliest, verdicts.latest]) {
    for (const instant of column) {
      if (!Number.isFinite(instant)) continue;
      earliest = Math.min(earliest, instant);
      latest = Math.max(latest, instant);
    }
  }
  return earliest <= latest ? [earliest, latest] : [0, 0];
}

/** What a dossier is, in numbers and words; `verdicts` are those of the empty query. */
export function summarise(indexed: Indexed, verdicts: Verdicts, language: string): Summary {
  const { dossier, vocabulary, entityKinds, tieKinds, timezone } = indexed;
  const claims = [...dossier.ties, ...dossier.entities].flatMap((record) => record.claims ?? []);
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
      claims: claims.length,
      citations: claims.reduce((sum, claim) => sum + claim.citations.length, 0),
      sources: dossier.sources.length,
    },
    span: spanOfAll(verdicts),
  };
}
