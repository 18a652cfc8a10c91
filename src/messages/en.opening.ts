/** Words of opening a case, and of what is wrong with its file: part of the English table. */
export const opening = {
  'open.title': 'Open a case',
  'open.intro':
    'A dossier, GEXF, GraphML, CSV or TSV, CX2, Cytoscape.js, node-link JSON, JSON-LD, FollowTheMoney or STIX: told by what is in it. It stays on your machine: nothing is sent anywhere.',
  'open.choose': 'Choose a file…',
  'open.drop': 'or drop it anywhere on this page.',
  'open.address': 'Address of a dossier',
  'open.addressHint': 'http or https',
  'open.addressGo': 'Open address',
  'open.badAddress': 'This is not a complete http or https address.',
  'open.founding': 'Open the founding case',
  'drop.title': 'Drop to open',
  'drop.hint': 'A dossier, a graph or tables replace the case on screen.',

  'address.title': 'Fetch from another site?',
  'address.text':
    'This page will send a request to {host}. That site will see your network address. Nothing else leaves this page.',
  'address.confirm': 'Fetch from {host}',
  'address.decline': 'Do not fetch',

  'report.refused': '{name} could not be opened',
  'report.opened': '{name} opened, with warnings',
  'report.refusedCount': '{count, plural, one {One fault} other {# faults}} found.',
  'report.unchanged': 'The case on screen is unchanged.',
  'report.nothing': 'No case is open.',
  'report.without': 'Open without them',
  'report.leftOut':
    'It can be opened without what is at fault and what rests on it: {list} would be left out.',
  'report.leftOutNothing': 'It can be opened without what is at fault: all of its records stay.',
  'report.part.entities': '{count, plural, one {# entity} other {# entities}}',
  'report.part.ties': '{count, plural, one {# tie} other {# ties}}',
  'report.part.claims': '{count, plural, one {# further claim} other {# further claims}}',
  'report.part.sources': '{count, plural, one {# source} other {# sources}}',
  'report.toast': '{name} opened with {count, plural, one {a warning} other {# warnings}}.',
  'report.warnings': '{count, plural, one {One warning} other {# warnings}}',
  'report.show': 'Show',
  'report.error': 'Fault',
  'report.warning': 'Warning',
  'report.cappedEach':
    'The first {shown, number} of {total, number} are listed; on the command line, entente validate lists all.',
  'report.capped': 'The first {shown, number} of {total, number} are listed; copying takes them all.',
  'report.copy': 'Copy all',
  'report.copied': 'Copied',
  'report.what': 'What is wrong',
  'report.remedy': 'What to do',
  'report.where': 'Where',
} as const;
