import type { IssueWords } from './issue-words';

/**
 * Prose of issues, English: ICU message patterns. Every pattern may name the issue's facts, `subject` (what the
 * issue stands in, see `subject` below) and `list` (the fact `expected` or `allowed` as words).
 */
export const enIssues: IssueWords = {
  language: 'en',
  subject: `{table, select,
    entities {{inClaim, select, no {The entity {record}} other {Claim {claim} of the entity {record}}}}
    ties {{inClaim, select, no {The tie {record}} other {Claim {claim} of the tie {record}}}}
    sources {The source {record}}
    vocabulary {The vocabulary}
    other {The file}}`,
  types: {
    string: 'a text',
    object: 'an object in braces',
    array: 'a list in brackets',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    null: 'null',
  },
  codes: {
    'not-json': {
      what: `{rule, select,
        encoding {The file is not text in UTF-8.}
        cut {The file is not whole: its JSON breaks off in line {line, number, ::group-off}, column {column, number, ::group-off}.}
        other {The file is not JSON: line {line, number, ::group-off}, column {column, number, ::group-off} has “{found}” where that cannot stand.}}`,
      remedy: `{rule, select,
        encoding {Save the file as UTF-8.}
        cut {Fetch or save the file again, and close every brace, bracket and quotation mark.}
        other {Look for a comma too many or too few, or a missing quotation mark, at or just before that place.}}`,
    },
    'not-a-dossier': {
      what: `{rule, select,
        type {The file holds {list} and no dossier.}
        absent {The file is JSON, but does not say that it is a dossier.}
        other {The file says that its format is “{found}”, which is no dossier.}}`,
      remedy:
        'A dossier is an object whose “format” is “entente-dossier”. Open another file, or convert this one.',
    },
    'unsupported-version': {
      what: 'The file is written in version {found} of the dossier format; this program reads version {supported}.',
      remedy: 'Open it with a program that knows that version, or write it in version {supported}.',
    },
    'too-large': {
      what: 'The file has {size, number} {unit, select, bytes {bytes} other {characters}}; the most that can be read is {limit, number}.',
      remedy: 'Split the file into several dossiers, or leave records out.',
    },
    'too-deep': {
      what: 'In line {line, number, ::group-off}, column {column, number, ::group-off} the file nests deeper than {limit, number} levels.',
      remedy: 'A dossier needs nine levels. Take the inner values out of their lists and objects.',
    },
    'missing-key': {
      what: '{subject} lacks “{key}”.',
      remedy: 'Add “{key}” at this path.',
    },
    'unknown-key': {
      what: '{subject} has the key “{key}”, which the format does not know here.',
      remedy: 'Correct its spelling or take it out. Free values belong in “attributes”.',
    },
    'wrong-type': {
      what: '{subject} has {foundType} where {list} belongs.',
      remedy: 'Write {list} here.',
    },
    'bad-value': {
      what: `{rule, select,
        empty {{subject} has something empty here.}
        short {{subject} has too few of something here: at least {limit, number} {limit, plural, one {is} other {are}} needed.}
        long {{subject} has something too long here: at most {limit, number} {limit, plural, one {is} other {are}} allowed.}
        low {{subject} has a number below {limit, number} here.}
        high {{subject} has a number above {limit, number} here.}
        words {{subject} has “{found}” here, which is none of the words of the format.}
        key {{field, select,
          kind {The vocabulary has a kind with the id “{found}”, which cannot be an id.}
          attribute {{subject} has an attribute without a name.}
          other {{subject} has a text under “{found}”, which is no language tag.}}}
        form {{field, select,
          id {{subject} has the id “{found}”, which cannot be an id.}
          iso3 {{subject} has the country code “{found}”, which is not of ISO 3166-1 alpha-3.}
          wikidata {{subject} has the Wikidata item “{found}”, which is none.}
          language {{subject} has the language “{found}”, which is no language tag.}
          timezone {{subject} has the timezone “{found}”, which is no offset.}
          other {{subject} has “{found}” here, which has not the form that belongs here.}}}
        pattern {The vocabulary has a sentence without {missing}.}
        pair {{subject} has a locator whose last number is before its first.}
        csl {{subject} has a CSL record with another id, “{found}”.}
        other {{subject} has a value here that cannot stand.}}`,
      remedy: `{rule, select,
        empty {Fill it in, or take the key out.}
        short {Add what is missing.}
        long {Shorten it.}
        low {Write a number of at least {limit, number}.}
        high {Write a number of at most {limit, number}.}
        words {Write one of: {list}.}
        key {{field, select,
          kind {Begin with a letter, digit or underscore, and go on with these, spaces, dots, colons, slashes and hyphens, up to 100.}
          attribute {Give it a name, or take it out.}
          other {Write a BCP 47 tag, such as en, ko or zh-Hant.}}}
        form {{field, select,
          id {Begin with a letter, digit or underscore, and go on with these, dots, colons, slashes, at signs and hyphens, without spaces, up to 200.}
          iso3 {Write three capitals, such as KOR.}
          wikidata {Write Q and a number, such as Q884.}
          language {Write a BCP 47 tag, such as en, ko or zh-Hant.}
          timezone {Write Z, or an offset such as +09:00.}
          other {See FORMAT.md for the form of this field.}}}
        pattern {Put {missing} where the name of that end stands.}
        pair {Write the first number first.}
        csl {Take the id out of “csl”, or make it the source’s.}
        other {See FORMAT.md for this field.}}`,
    },
    'bad-date': {
      what: '{subject} has the date “{date}”, which cannot be read.',
      remedy:
        'Write a day that exists, a month, a year or an interval, such as 2019-11-22, 2019-11, 2019 or 2019-11-22/..; a time needs seconds and an offset, 2019-11-23T00:00:00+09:00.',
    },
    'reversed-interval': {
      what: '{subject} has the interval “{date}”, which ends before it begins.',
      remedy: 'Write the earlier date first.',
    },
    'unsafe-url': {
      what: '{subject} has the address “{url}”, which cannot be followed safely.',
      remedy:
        'Write an absolute http or https address without user name, password or spaces, or leave it out.',
    },
    'duplicate-id': {
      what: `{what, select,
        kind {The vocabulary defines “{duplicate}” again, which is built in.}
        claim {{subject} is there twice.}
        passage {{subject} has two digests of paragraph {duplicate}.}
        source {Two sources have the id “{duplicate}”.}
        other {Two records have the id “{duplicate}”; entities and ties share their ids.}}`,
      remedy: `{what, select,
        kind {Give your kind another id.}
        passage {Join the two, or correct the number.}
        other {Give the second another id, and correct what refers to it.}}`,
    },
    'dangling-reference': {
      what: '{subject} refers to the {what, select, source {source} other {entity}} “{reference}”, which the file does not have.',
      remedy: 'Add the {what, select, source {source} other {entity}}, or correct the id.',
    },
    'unknown-kind': {
      what: '{subject} names the kind of {what, select, tie {tie} other {entity}} “{kind}”, which is neither built in nor in the file’s vocabulary.',
      remedy: 'Correct the kind, or define it under “vocabulary”.',
    },
    'kind-not-allowed': {
      what: '{subject} has {entity} as its “{end}”, of the kind {entityKind}; a tie of the kind {kind} cannot have that there.',
      remedy:
        'Allowed there: {list}. Choose another kind of tie, turn the tie round, or correct the entity’s kind.',
    },
    'bad-supersedes': {
      what: '{subject} says that it supersedes “{reference}”, which is no claim of the same record.',
      remedy: 'Correct the id, or move the claim to the record that it corrects.',
    },
    'circular-supersedes': {
      what: '{subject} closes a circle of claims that supersede one another: {circle}.',
      remedy: 'Let only the later word supersede the earlier one.',
    },
    'unused-source': {
      what: '{subject} is cited nowhere.',
      remedy: 'Cite it, or take it out.',
    },
    'no-support': {
      what: '{subject} has no claim that supports it.',
      remedy: 'Add the claim that others dispute or qualify, or take the tie out.',
    },
    'stated-after-source': {
      what: '{subject} was stated on {stated}, after the source {source} that it cites came out.',
      remedy: 'Correct “stated” or the source’s date, or cite a later source.',
    },
    'undated-source': {
      what: '{subject} has no date that can be read, so it is left out of every view as known on a date.',
      remedy: 'Add “date”; where only the month or year is known, write that.',
    },
    hindsight: {
      what: '{subject} takes its time from the tie ({when}), whose end its source {source} could not yet know.',
      remedy:
        'Give the claim a “when” of its own: what that source could say, such as an interval with an open end.',
    },
    'self-reported': {
      what: '{subject} is reported, and its speaker {by} is the tie’s own “from”.',
      remedy:
        'Where the source witnessed the act, write “asserted”; where somebody speaks for the actor, name that person in “by”.',
    },
    'same-tie-twice': {
      what: '{subject} says the same as the tie {first}: same sentence, same detail, same date.',
      remedy: 'Join the two, or tell them apart by “detail” or “when”.',
    },
    'unreadable-text': {
      what: `{rule, select,
        binary {The file holds bytes that are no text.}
        compressed {The file is packed in a way that cannot be unpacked here.}
        other {The file is not text in {encoding}.}}`,
      remedy: 'Save it as text in UTF-8, or unpack it first.',
    },
    'unknown-format': {
      what: 'The file is of no format that Entente reads.',
      remedy:
        'Save it as an Entente dossier, GEXF, GraphML, CSV, CX2, Cytoscape.js, node-link JSON, FollowTheMoney or STIX.',
    },
    'several-files': {
      what: 'These files do not belong together: one file, or several tables, make one case.',
      remedy:
        'Open one file at a time; tables of nodes and edges, or tables and their mapping, can be opened together.',
    },
    'bad-mapping': {
      what: 'The mapping is not well-formed JSON: {reason}.',
      remedy: 'Mend the mapping at that place, or make a new one when you open a table.',
    },
    'mapping-alone': {
      what: 'This file is a mapping: it says how tables become a case, and there is no table with it.',
      remedy: 'Open it together with the tables that it names.',
    },
    'not-xml': {
      what: 'The file is not well-formed XML: {reason}, in line {line, number, ::group-off}, column {column, number, ::group-off}.',
      remedy: 'Save the file again with the program that made it, or mend it at that place.',
    },
    'xml-entity': {
      what: 'In line {line, number, ::group-off} the file declares what its own abbreviations (entities) stand for. They can hide a file of any size, and are not read.',
      remedy: 'Take the declarations out, and write in full what they stand for.',
    },
    'no-graph': {
      what: 'The file looks like {format}, but holds no graph.',
      remedy: 'Open a file that has nodes and edges, or save the graph again.',
    },
    'dangling-edge': {
      what: 'The edge {edge} ends at “{end}”, and no node has that id.',
      remedy: 'Add the node, or open the file without this edge.',
    },
    'duplicate-node': {
      what: 'Two nodes have the id “{node}”; the first stands at {first}.',
      remedy: 'Give each node an id of its own, or open the file with the first alone.',
    },
    hyperedge: {
      what: 'The edge {edge} joins more than two nodes at once. A tie joins two.',
      remedy: 'Make it a node with an edge to each, or open the file without it.',
    },
    'other-version': {
      what: 'The file says that it is of version “{found}”; it was read as version {supported}.',
      remedy: 'Compare what you see with the program that made the file.',
    },
    'missing-metadata': {
      what: 'The file lacks {key}, which its format asks for.',
      remedy: 'Nothing: it was read without.',
    },
    'side-section': {
      what: 'The section “{key}” is unknown or broken, and was not read{count, plural, =1 {} other { (# times)}}.',
      remedy: 'Nothing, unless you need what it holds.',
    },
    'edge-id-missing': {
      what: '{count, plural, =1 {An edge has} other {# edges have}} no id, and got one from the place in the file.',
      remedy: 'Give edges ids, so that links to them last.',
    },
    'edge-id-repeated': {
      what: '{count, plural, =1 {An edge has} other {# edges have}} the id of an earlier one, such as “{edge}”, and got another.',
      remedy: 'Give each edge an id of its own.',
    },
    'edge-id-taken': {
      what: '{count, plural, =1 {An edge has} other {# edges have}} the id of a node, such as “{edge}”, and got another.',
      remedy: 'Give edges ids that no node has.',
    },
    'undeclared-attribute': {
      what: 'The attribute “{key}” is used but not declared{count, plural, =1 {} other { (# times)}}; its values were read as text.',
      remedy: 'Declare it with its type.',
    },
    'value-as-text': {
      what: '“{found}” is no value of the type of “{key}”{count, plural, =1 {} other { (# such values)}}, and was kept as text.',
      remedy: 'Write a value of that type, or declare the attribute as text.',
    },
    'time-as-text': {
      what: '“{found}” is no date that can be placed in time{count, plural, =1 {} other { (# such values)}}, and was kept as an attribute.',
      remedy: 'Write dates as 2019-11-23.',
    },
    'id-mended': {
      what: '{count, plural, =1 {An id was} other {# ids were}} mended to fit the format, such as “{found}”; the old one is kept as an attribute.',
      remedy: 'Use ids of at most 500 visible characters.',
    },
    'record-dropped': {
      what: '{count, plural, =1 {A record was} other {# records were}} left out, as what {count, plural, =1 {it} other {they}} rest on is missing, such as “{found}”.',
      remedy: 'Take out all of a tie or source, or none of it.',
    },
  },
};
