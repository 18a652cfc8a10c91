/** What a CSL type is in biblatex. */
export interface EntryType {
  readonly entry: string;
  /** `entrysubtype`, where biblatex knows the type by it. */
  readonly subtype?: string;
  /** Whether the type of the record can be told from it. */
  readonly exact: boolean;
}

const exact = (entry: string, subtype?: string): EntryType =>
  subtype === undefined ? { entry, exact: true } : { entry, subtype, exact: true };
const coarse = (entry: string): EntryType => ({ entry, exact: false });

// The types of the biblatex manual, section 2.1; those without a driver of their own fall back to `misc` there.
const types: ReadonlyMap<string, EntryType> = new Map([
  ['article', coarse('article')],
  ['article-journal', exact('article')],
  ['article-magazine', exact('article', 'magazine')],
  ['article-newspaper', exact('article', 'newspaper')],
  ['bill', coarse('legislation')],
  ['book', exact('book')],
  ['broadcast', coarse('video')],
  ['chapter', exact('inbook')],
  ['classic', coarse('book')],
  ['collection', coarse('misc')],
  ['dataset', exact('dataset')],
  ['document', exact('misc')],
  ['entry', exact('inreference')],
  ['entry-dictionary', coarse('inreference')],
  ['entry-encyclopedia', coarse('inreference')],
  ['event', coarse('misc')],
  ['figure', exact('image')],
  ['graphic', exact('artwork')],
  ['hearing', coarse('legal')],
  ['interview', coarse('misc')],
  ['legal_case', exact('jurisdiction')],
  ['legislation', exact('legislation')],
  ['manuscript', exact('unpublished')],
  ['map', coarse('misc')],
  ['motion_picture', exact('movie')],
  ['musical_score', exact('music')],
  ['pamphlet', coarse('booklet')],
  ['paper-conference', exact('inproceedings')],
  ['patent', exact('patent')],
  ['performance', exact('performance')],
  ['periodical', exact('periodical')],
  ['personal_communication', exact('letter')],
  ['post', coarse('online')],
  ['post-weblog', coarse('online')],
  ['regulation', coarse('legal')],
  ['report', exact('report')],
  ['review', exact('review')],
  ['review-book', coarse('review')],
  ['software', exact('software')],
  ['song', exact('audio')],
  ['speech', coarse('unpublished')],
  ['standard', exact('standard')],
  ['thesis', exact('thesis')],
  ['treaty', exact('legal')],
  ['webpage', exact('online')],
]);

/** The entry type of biblatex for a CSL type; `misc` for one that CSL does not know. */
export function entryType(type: string): EntryType {
  return types.get(type) ?? coarse('misc');
}
