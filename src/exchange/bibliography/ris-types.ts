/** What a CSL type is in RIS. */
export interface ReferenceType {
  readonly tag: string;
  /** Whether the type of the record can be told from it. */
  readonly exact: boolean;
}

const exact = (tag: string): ReferenceType => ({ tag, exact: true });
const coarse = (tag: string): ReferenceType => ({ tag, exact: false });

// Types of reference of the RIS format (Research Information Systems, 2011).
const types: ReadonlyMap<string, ReferenceType> = new Map([
  ['article', coarse('JOUR')],
  ['article-journal', exact('JOUR')],
  ['article-magazine', exact('MGZN')],
  ['article-newspaper', exact('NEWS')],
  ['bill', exact('BILL')],
  ['book', exact('BOOK')],
  ['broadcast', coarse('MPCT')],
  ['chapter', exact('CHAP')],
  ['classic', exact('CLSWK')],
  ['collection', coarse('GEN')],
  ['dataset', exact('DATA')],
  ['document', exact('GEN')],
  ['entry', coarse('ENCYC')],
  ['entry-dictionary', exact('DICT')],
  ['entry-encyclopedia', exact('ENCYC')],
  ['event', coarse('GEN')],
  ['figure', exact('FIGURE')],
  ['graphic', exact('ART')],
  ['hearing', exact('HEAR')],
  ['interview', coarse('GEN')],
  ['legal_case', exact('CASE')],
  ['legislation', exact('STAT')],
  ['manuscript', exact('MANSCPT')],
  ['map', exact('MAP')],
  ['motion_picture', exact('MPCT')],
  ['musical_score', exact('MUSIC')],
  ['pamphlet', exact('PAMP')],
  ['paper-conference', exact('CONF')],
  ['patent', exact('PAT')],
  ['performance', coarse('GEN')],
  ['periodical', exact('SER')],
  ['personal_communication', exact('PCOMM')],
  ['post', coarse('ICOMM')],
  ['post-weblog', exact('BLOG')],
  ['regulation', exact('LEGAL')],
  ['report', exact('RPRT')],
  ['review', coarse('JOUR')],
  ['review-book', coarse('JOUR')],
  ['software', exact('COMP')],
  ['song', exact('SOUND')],
  ['speech', coarse('SLIDE')],
  ['standard', exact('STAND')],
  ['thesis', exact('THES')],
  ['treaty', coarse('GEN')],
  ['webpage', exact('ELEC')],
]);

/** The type of reference of RIS for a CSL type; `GEN` for one that CSL does not know. */
export function referenceType(type: string): ReferenceType {
  return types.get(type) ?? coarse('GEN');
}
