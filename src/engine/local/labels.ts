import { isLive } from '../../dossier/evidence';
import { sourceDate } from '../../dossier/source-date';
import { fillPattern, sentence } from '../../messages/sentence';
import { pickText } from '../../schema/text';
import type { SourceLine, TieLine } from '../port';
import type { Indexed } from './indexed';
import { shownWhen } from './shown-when';
import type { Verdicts } from './verdicts';

/** Name of an entity in a language, else the dossier's, else any; '' for a row that is not there. */
export function labelOf(indexed: Indexed, row: number, language: string): string {
  const entity = indexed.dossier.entities[row];
  return entity ? pickText(entity.name, language, indexed.dossier.language).text : '';
}

/** Sentence of a tie, with its detail. */
export function tieLabel(indexed: Indexed, row: number, language: string): string {
  const { dossier, vocabulary, from, to } = indexed;
  const tie = dossier.ties[row];
  if (!tie) return '';
  const pattern = pickText(
    vocabulary.tieKinds[tie.kind]?.pattern ?? '{from} – {to}',
    language,
    dossier.language,
  );
  const said = sentence(
    fillPattern(pattern.text, {
      from: labelOf(indexed, from[row] as number, language),
      to: labelOf(indexed, to[row] as number, language),
    }),
  );
  return tie.detail === undefined
    ? said
    : `${said} · ${pickText(tie.detail, language, dossier.language).text}`;
}

/** A tie in one line; `code` is its evidence after the query's filters. */
export function lineOf(
  indexed: Indexed,
  row: number,
  code: number,
  verdicts: Verdicts,
  language: string,
): TieLine {
  const tie = indexed.dossier.ties[row];
  if (!tie) throw new RangeError(`lineOf: no tie at row ${row}`);
  const when = shownWhen(tie, verdicts.context, verdicts.supported[row] === 1);
  return {
    id: tie.id,
    kind: tie.kind,
    from: tie.from,
    to: tie.to,
    fromLabel: labelOf(indexed, indexed.from[row] as number, language),
    toLabel: labelOf(indexed, indexed.to[row] as number, language),
    ...(tie.detail === undefined
      ? {}
      : { detail: pickText(tie.detail, language, indexed.dossier.language).text }),
    ...(when === null ? {} : { when }),
    evidence: code as TieLine['evidence'],
  };
}

/** A source in one line, live or not under the query. */
export function sourceLine(indexed: Indexed, row: number, verdicts: Verdicts): SourceLine {
  const source = indexed.dossier.sources[row];
  if (!source) throw new RangeError(`sourceLine: no source at row ${row}`);
  const { csl } = source;
  const publisher = csl['container-title'] ?? csl.publisher ?? source.origin;
  const date = sourceDate(source);
  return {
    id: source.id,
    // A source without title still needs a name to be clicked.
    title: csl.title ?? source.id,
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === null ? {} : { date }),
    live: isLive(source.id, verdicts.context),
  };
}
