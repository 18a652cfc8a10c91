/**
 * Writes a dossier of any size, the same for the same seed: communities with hubs, countries with leaders, agreements,
 * disputes and events; several claims a tie, of several sources; dates from 1950 to 2023, in part partial or open;
 * some pairs with many ties.
 *
 * Usage: node test/bench/generate.mjs [ENTITIES] [TIES] [SEED] > FILE
 */
import { pathToFileURL } from 'node:url';

/** Mulberry32: from 0 to below 1, the same for the same seed. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const syllables = ['ka', 'lo', 'mi', 'ran', 'ten', 'su', 'vor', 'del', 'ha', 'ni', 'bor', 'ze', 'qua', 'ry'];
/** Kinds with the share of the entities that is of them. */
const kinds = [
  ['country', 0.1],
  ['leader', 0.35],
  ['agreement', 0.15],
  ['dispute', 0.1],
  ['organization', 0.2],
  ['event', 0.1],
];
/** Kinds of tie that the built-in vocabulary allows between the kinds of their ends, `from to`. */
const allowed = new Map([
  ['country country', ['rivals', 'sanctions', 'presses', 'at-odds-with', 'negotiates-with']],
  ['leader country', ['leads']],
  ['country agreement', ['party-to']],
  ['country dispute', ['party-to']],
  ['organization dispute', ['party-to']],
]);
/** What may join any two entities. */
const anywhere = ['linked-to', 'points-to'];

/**
 * @param {{ entities: number, ties: number, sources?: number, seed?: number }} size
 * @returns {object} a dossier without errors
 */
export function generateDossier({
  entities,
  ties,
  sources = Math.max(8, Math.round(entities / 50)),
  seed = 1,
}) {
  const random = randomFrom(seed);
  const below = (count) => Math.floor(random() * count);
  const pick = (list) => list[below(list.length)];
  const pad = (number) => String(number).padStart(2, '0');
  const name = () => {
    const word = Array.from({ length: 2 + below(2) }, () => pick(syllables)).join('');
    return word[0].toUpperCase() + word.slice(1);
  };
  const date = (first = 1950, last = 2023) => {
    const year = first + below(last - first + 1);
    const precision = random();
    if (precision < 0.3) return { year, text: String(year) };
    const month = pad(1 + below(12));
    return { year, text: precision < 0.5 ? `${year}-${month}` : `${year}-${month}-${pad(1 + below(28))}` };
  };
  const kindOf = () => {
    let at = random();
    for (const [kind, share] of kinds) {
      at -= share;
      if (at < 0) return kind;
    }
    return 'country';
  };

  const communities = Math.max(1, Math.round(entities / 120));
  const people = Array.from({ length: entities }, (_, at) => ({
    id: `e${at}`,
    // The first of every community is a country: its hub.
    kind: at < communities ? 'country' : kindOf(),
    name: { en: `${name()} ${at}` },
  }));
  const members = Array.from({ length: communities }, () => []);
  for (const [at] of people.entries()) members[at % communities].push(at);
  const outlets = Array.from({ length: sources }, (_, at) => {
    const { text } = date(1990, 2023);
    return {
      id: `s${at}`,
      csl: { type: 'article-newspaper', title: `${name()} on ${name()}`, publisher: `${name()} ${at % 17}` },
      date: /^\d{4}$/.test(text) ? `${text}-06-01` : text,
    };
  });

  const claim = (at, when) => {
    const chance = random();
    const stance = chance < 0.86 ? 'supports' : chance < 0.95 ? 'disputes' : 'qualifies';
    return {
      id: `c${at}`,
      says: `${name()} ${name()} so it is told.`,
      stance,
      voice: pick(['asserted', 'asserted', 'reported', 'hedged', 'inferred']),
      ...(random() < 0.3 ? { when } : {}),
      citations: Array.from({ length: 1 + below(2) }, () => ({
        source: `s${below(sources)}`,
        locator: { paragraph: 1 + below(20) },
      })),
    };
  };
  /** Near the front of a community more often: hubs. */
  const memberOf = (community) => community[Math.floor(community.length * random() ** 3)];
  let crowded = [0, 1];
  const lines = Array.from({ length: ties }, (_, at) => {
    const home = members[below(communities)];
    let [from, to] = [memberOf(home), memberOf(random() < 0.85 ? home : members[below(communities)])];
    // Now and then a pair that has a tie gets another, so that some have many.
    if (random() < 0.15) [from, to] = crowded;
    else if (random() < 0.1) crowded = [from, to];
    const fitting = allowed.get(`${people[from].kind} ${people[to].kind}`) ?? anywhere;
    const start = date();
    const end = Math.min(2023, start.year + 1 + below(15));
    const when =
      random() < 0.35 ? `${start.text}/..` : random() < 0.7 ? `${start.text}/${end}-12-31` : start.text;
    return {
      id: `t${at}`,
      kind: pick(fitting),
      from: `e${from}`,
      to: `e${to}`,
      when,
      detail: `${name()} ${at}`,
      claims: Array.from({ length: 1 + below(4) }, (_, number) => claim(number, when)),
    };
  });
  return {
    format: 'entente-dossier',
    version: 1,
    id: `generated-${entities}-${ties}-${seed}`,
    title: `Generated: ${entities} entities, ${ties} ties`,
    language: 'en',
    modified: '2024-01-01',
    entities: people,
    ties: lines,
    sources: outlets,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [entities = 5000, ties = 15000, seed = 1] = process.argv.slice(2).map(Number);
  process.stdout.write(`${JSON.stringify(generateDossier({ entities, ties, seed }))}\n`);
}
