import type { Text } from '../schema/text';
import { builtInVocabulary } from '../schema/vocabulary';
import type { TieKind, Vocabulary } from '../schema/vocabulary-schema';
import type { Checking } from './checking';
import { type Trail, under } from './json-path';

function checkPattern(text: Text, path: Trail, checking: Checking): void {
  const texts: [string, Trail][] =
    typeof text === 'string'
      ? [[text, path]]
      : Object.entries(text).map(([language, words]) => [words, under(path, language)]);
  for (const [words, at] of texts) {
    for (const end of ['{from}', '{to}']) {
      if (!words.includes(end)) checking.report('bad-value', at, { rule: 'pattern', missing: end });
    }
  }
}

function checkEnds(kind: TieKind, path: Trail, checking: Checking): void {
  const known = checking.vocabulary.entityKinds;
  const check = (id: string, at: Trail): void => {
    if (!(id in known)) checking.report('unknown-kind', at, { kind: id, what: 'entity' });
  };
  kind.from?.forEach((id, at) => {
    check(id, under(path, 'from', at));
  });
  kind.to?.forEach((id, at) => {
    check(id, under(path, 'to', at));
  });
  if (typeof kind.category === 'string') return;
  for (const id of Object.keys(kind.category)) check(id, under(path, 'category', id));
}

/** Checks the dossier's own kinds: none redefines a built-in one, patterns name both ends, named kinds exist. */
export function checkVocabulary(own: Vocabulary, checking: Checking): void {
  for (const id of Object.keys(own.entityKinds ?? {})) {
    if (id in builtInVocabulary.entityKinds) {
      checking.report('duplicate-id', under(null, 'vocabulary', 'entityKinds', id), {
        duplicate: id,
        what: 'kind',
      });
    }
  }
  for (const [id, kind] of Object.entries(own.tieKinds ?? {})) {
    const path = under(null, 'vocabulary', 'tieKinds', id);
    if (id in builtInVocabulary.tieKinds) {
      checking.report('duplicate-id', path, { duplicate: id, what: 'kind' });
    }
    checkPattern(kind.pattern, under(path, 'pattern'), checking);
    checkPattern(kind.inverse, under(path, 'inverse'), checking);
    checkEnds(kind, path, checking);
  }
}
