import { describe, expect, it } from 'vitest';
import type { Summary } from '../../../src/engine/port';
import { formatDate } from '../../../src/messages/dates';
import { englishWords } from '../../../src/messages/messages';
import type { Query } from '../../../src/schema/query';
import { initialView, type View } from '../../../src/schema/view';
import { builtInVocabulary } from '../../../src/schema/vocabulary';
import { clearAll, tagsOf } from '../../../src/ui/filters/tags';
import type { Phrases } from '../../../src/ui/vocabulary';

const words = englishWords();
const summary = {
  vocabulary: builtInVocabulary,
  entityKinds: Object.keys(builtInVocabulary.entityKinds),
  tieKinds: Object.keys(builtInVocabulary.tieKinds),
} as unknown as Summary;
const english = (text: unknown) => ({ text: (text as { en: string }).en, language: 'en' });
const phrases = {
  text: english,
  date: (text: string) => formatDate(text, '+09:00', words),
  kindLabel: (kind: string) => english(builtInVocabulary.entityKinds[kind]?.label).text,
} as unknown as Phrases;

const tagsFor = (view: Partial<View>) =>
  tagsOf({ ...initialView, ...view }, { summary, words, phrases, nameOf: (id) => id.toUpperCase() });
const textsFor = (query: Query) => tagsFor({ query }).map(({ text }) => text);

describe('the tags of active filters', () => {
  it('are none for an untouched view', () => {
    expect(tagsFor({})).toEqual([]);
  });

  it('name what few values let in, or what few are left out', () => {
    expect(textsFor({ kinds: ['country', 'leader'] })).toEqual(['Entities: Country and Leader or official']);
    const without = summary.entityKinds.filter((kind) => kind !== 'event');
    expect(textsFor({ kinds: without })).toEqual(['Entities: without Event']);
    expect(textsFor({ kinds: summary.entityKinds.slice(0, 4) })).toEqual(['Entities: 4 of 7']);
    expect(textsFor({ kinds: [] })).toEqual(['Entities: none']);
    expect(textsFor({ tieKinds: ['supports'] })).toEqual(['Ties: backs']);
    expect(textsFor({ evidence: ['contested', 'denied'] })).toEqual(['Evidence: Contested and Denied']);
  });

  it('name a kind that the vocabulary does not have by its id', () => {
    expect(textsFor({ tieKinds: ['no-such-kind'] })).toEqual(['Ties: no-such-kind']);
  });

  it('tell text, sources and times in words', () => {
    expect(
      textsFor({
        text: 'pact',
        sourcesOff: ['a', 'b'],
        sourcesOnly: ['c'],
        window: '2019-11',
        knownOn: '2019-11-22',
      }),
    ).toEqual([
      'Text: “pact”',
      'As told by one source',
      '2 sources off',
      'True: November 2019',
      'As known on 22 November 2019',
    ]);
  });

  it('tell what was taken out by hand', () => {
    const tags = tagsFor({ focus: { id: 'kor', depth: 2, others: 'hide' }, hidden: ['a'] });
    expect(tags.map(({ text }) => text)).toEqual(['Around KOR, 2 steps', '1 record hidden']);
  });

  it('each take out their own clause, and all together all of them', () => {
    const view: View = {
      ...initialView,
      query: { kinds: ['country'], text: 'pact', sourcesOff: ['a'] },
      hidden: ['b'],
      selection: ['kor'],
    };
    const tags = tagsFor(view);
    for (const { key, remove } of tags) {
      const left = tagsFor(remove(view)).map((tag) => tag.key);
      expect(left).toEqual(tags.map((tag) => tag.key).filter((other) => other !== key));
    }
    expect(clearAll(tags)(view)).toEqual({ ...initialView, selection: ['kor'] });
  });
});
