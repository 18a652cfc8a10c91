/** A tag of RIS for a variable of CSL. */
export type Tag = readonly [variable: string, tag: string];

const books = new Set(['BOOK', 'CLSWK', 'COMP', 'ELEC', 'MANSCPT', 'MAP', 'MPCT', 'RPRT', 'THES']);
const versions = new Set(['COMP', 'DATA', 'FIGURE']);
const withSerial = new Set(['JOUR', 'MGZN', 'NEWS', 'DATA', 'MUSIC']);
const wholes = new Set(['BOOK', 'CLSWK', 'THES']);
const laws = new Set(['LEGAL', 'STAND', 'STAT']);
const contained = new Set(['BLOG', 'CHAP', 'CONF', 'DICT', 'ENCYC', 'JOUR', 'MGZN', 'MUSIC', 'NEWS', 'SER']);

/** Variables with their tags for a type of reference; the first of a tag that is there gets it. */
export function tagsOf(type: string, has: (variable: string) => boolean): readonly Tag[] {
  const conference = type === 'CONF';
  const container: Tag[] = conference
    ? [
        ['event-title', 'T2'],
        ['event', 'T2'],
        ['container-title', 'C3'],
      ]
    : [['container-title', 'T2']];
  const series = books.has(type) && !has('container-title') ? 'T2' : 'T3';
  const serial = withSerial.has(type) ? (['ISSN', 'ISBN'] as const) : (['ISBN', 'ISSN'] as const);
  return [
    ['title', 'TI'],
    ['title-short', 'ST'],
    ['shortTitle', 'ST'],
    ...container,
    ['collection-title', series],
    ['container-title-short', 'J2'],
    ['journalAbbreviation', 'J2'],
    ['original-title', 'OP'],
    ['reviewed-title', 'RI'],
    ['volume', 'VL'],
    ['issue', 'IS'],
    ['number-of-volumes', 'NV'],
    ['edition', 'ET'],
    ...(versions.has(type) ? ([['version', 'ET']] as const) : []),
    // The number of a law has the tag that serial numbers have elsewhere.
    ['number', laws.has(type) ? 'SN' : 'M1'],
    ['collection-number', type === 'CHAP' ? 'SV' : 'M1'],
    ['section', 'SE'],
    ['chapter-number', 'SE'],
    ...(wholes.has(type) ? ([['number-of-pages', 'SP']] as const) : []),
    ['genre', 'M3'],
    ['medium', 'M3'],
    ['publisher', 'PB'],
    ...(conference
      ? ([
          ['publisher-place', 'C1'],
          ['event-place', 'CY'],
        ] as const)
      : ([['publisher-place', 'CY']] as const)),
    [serial[0], 'SN'],
    [serial[1], 'SN'],
    ['PMID', 'AN'],
    ['source', 'DB'],
    ['call-number', 'CN'],
    ['archive_location', 'AV'],
    ['language', 'LA'],
    ['abstract', 'AB'],
    ['note', 'N1'],
  ];
}

/** Variables of names with their tags for a type of reference. */
export function nameTagsOf(type: string): readonly Tag[] {
  // In a book the second authors are the editors of its series (EndNote's table of RIS tags).
  const editor = type === 'BOOK' ? 'A3' : contained.has(type) ? 'A2' : 'ED';
  return [
    ['author', 'AU'],
    ...(type === 'MPCT' ? ([['director', 'AU']] as const) : []),
    ...(type === 'MUSIC' || type === 'SOUND' ? ([['composer', 'AU']] as const) : []),
    ['editor', editor],
    ['collection-editor', type === 'BOOK' ? 'A2' : 'A3'],
    ['translator', 'A4'],
  ];
}
