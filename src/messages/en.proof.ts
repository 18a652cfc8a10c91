/** Words of a path written as a paragraph with footnotes: part of the English table. */
export const proof = {
  'proof.title': 'From {from} to {to}',
  'proof.hop': '{sentence} ({facts}){notes}.',
  'proof.together': 'All of this can hold at one time: {span}.',
  'proof.filtered': 'As filtered: some sources, dates or kinds are left out.',
  'proof.note': '{speaker}, {date}: {says}',
  'proof.noteUndated': '{speaker}: {says}',
  'proof.overtaken': 'Overtaken',
  'proof.moreClaims': '{count, plural, one {One more claim is} other {# more claims are}} not listed.',
} as const;
