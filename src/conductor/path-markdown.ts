import type { ClaimView, Hop, SourceLine, Summary, TieDetail } from '../engine/port';
import { formatDate } from '../messages/dates';
import { formatLocator } from '../messages/locator';
import type { Words } from '../messages/messages';
import { sentence, sentenceParts } from '../messages/sentence';
import { formatVoice } from '../messages/voice';
import type { Citation } from '../schema/citation';
import { readOffset } from '../schema/dates';
import type { Source } from '../schema/dossier';
import { evidenceLevels } from '../schema/query';
import { pickText } from '../schema/text';
import { escapeMarkdown } from '../text/escape-markdown';
import { safeUrl } from '../text/safe-url';
import type { Proof } from './tracing';

/** Writes the full reference of a source as one line, without its address. */
export type WriteReference = (source: Source, timezone: string, words: Words) => string;

/** What the paragraph is written with. */
export interface Writing {
  readonly summary: Summary;
  readonly words: Words;
  /** Of names and texts (BCP 47). */
  readonly language: string;
  readonly reference: WriteReference;
  /** The view leaves something out. */
  readonly filtered: boolean;
}

/** An address in angle brackets, which no character of it may close. */
function writeAddress(citation: Citation, source: Source | undefined): string | null {
  const { URL: address, DOI: doi } = source?.csl ?? {};
  const text = citation.url ?? address ?? (doi === undefined ? undefined : `https://doi.org/${doi}`);
  const url = text === undefined ? null : safeUrl(text);
  return url && `<${url.href.replace(/</g, '%3C').replace(/>/g, '%3E').replace(/\s/g, '%20')}>`;
}

/** Where the full record is not at hand: what the claim's own line of it says. */
function shortReference(line: SourceLine | undefined, citation: Citation, writing: Writing): string {
  const { summary, words } = writing;
  const date =
    line?.date === undefined ? undefined : formatDate(line.date, summary.timezone, words, 'moment');
  return `${[line?.title ?? citation.source, line?.publisher, date].filter(Boolean).join('. ')}.`;
}

function writeCitation(
  citation: Citation,
  line: SourceLine | undefined,
  sources: Proof['sources'],
  writing: Writing,
): string {
  const source = sources.get(citation.source);
  const { summary, words } = writing;
  const reference = source
    ? writing.reference(source, summary.timezone, words)
    : shortReference(line, citation, writing);
  const locator = formatLocator(citation.locator, words);
  return [
    escapeMarkdown(reference),
    locator === '' ? null : `${escapeMarkdown(locator)}.`,
    writeAddress(citation, source),
  ]
    .filter((part) => part !== null)
    .join(' ');
}

/** Who says what, when, how it weighs, and every passage it rests on. */
function writeClaim(view: ClaimView, sources: Proof['sources'], writing: Writing): string {
  const { summary, words, language } = writing;
  const { claim } = view;
  const stated = claim.stated ?? view.sources[0]?.date;
  const values = {
    speaker: escapeMarkdown(formatVoice(claim, view.byLabel, words)),
    says: escapeMarkdown(pickText(claim.says, language, summary.language).text),
  };
  const date = stated === undefined ? null : formatDate(stated, summary.timezone, words, 'moment');
  const said =
    date === null
      ? words('proof.noteUndated', values)
      : words('proof.note', { ...values, date: escapeMarkdown(date) });
  const marks = [
    claim.stance === 'supports' ? null : words(`claims.${claim.stance}`),
    view.overtakenBy.length > 0 ? words('proof.overtaken') : null,
    view.live ? null : words('claims.notLive'),
  ].filter((mark) => mark !== null);
  const cited = claim.citations.map((citation, at) =>
    writeCitation(citation, view.sources[at], sources, writing),
  );
  return [said, ...(marks.length > 0 ? [`(${marks.join('; ')}.)`] : []), cited.join(' · ')].join(' ');
}

/** The day of an instant as EDTF; `..` where it is open or beyond four-digit years. */
function dayOf(instant: number, offset: number): string {
  const date = new Date((instant + offset) * 1000);
  const text = Number.isFinite(instant) && !Number.isNaN(date.getTime()) ? date.toISOString() : '';
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : '..';
}

/** A span of instants by its days: "24 August 2019 – 22 November 2019"; '' where both ends are open. */
function writeSpan([earliest, latest]: readonly [number, number], timezone: string, words: Words): string {
  const offset = readOffset(timezone) ?? 0;
  const days = [dayOf(earliest, offset), dayOf(Math.max(earliest, latest - 1), offset)];
  return days.every((day) => day === '..') ? '' : formatDate(days.join('/'), timezone, words);
}

/** A hop as a sentence with its detail, dates and evidence, and the marks of its notes. */
function writeHop(hop: Hop, notes: string, { summary, words, language }: Writing): string {
  const { tie, forward } = hop;
  const kinds = summary.vocabulary.tieKinds;
  const kind = Object.hasOwn(kinds, tie.kind) ? kinds[tie.kind] : undefined;
  const ends = { from: tie.fromLabel, to: tie.toLabel };
  const parts = sentenceParts(kind, ends, language, summary.language, forward ? 'forward' : 'inverse');
  const facts = [
    tie.detail,
    tie.when && formatDate(tie.when, summary.timezone, words),
    words(`evidence.${evidenceLevels[tie.evidence] ?? 'hidden'}`),
  ].filter((fact) => fact !== undefined && fact !== '');
  return words('proof.hop', {
    sentence: escapeMarkdown(sentence(parts)),
    facts: escapeMarkdown(facts.join('; ')),
    notes,
  });
}

/** A chain as a paragraph of Markdown: a sentence a hop, a footnote a claim, each with its references in full. */
export function pathMarkdown({ answer, sources }: Proof, hops: readonly Hop[], writing: Writing): string {
  const { words, summary } = writing;
  const notes: string[] = [];
  const sentences = hops.map((hop, at) => {
    const detail: TieDetail | undefined = answer.details[at];
    const claims = detail?.claims.items ?? [];
    const marks = claims.map((view) => {
      notes.push(writeClaim(view, sources, writing));
      return `[^${notes.length}]`;
    });
    const more = (detail?.claims.total.value ?? 0) - claims.length;
    const rest = more > 0 ? ` ${words('proof.moreClaims', { count: more })}` : '';
    return writeHop(hop, marks.join(''), writing) + rest;
  });
  const { together } = answer.paths[answer.ask.alternative] ?? {};
  const span = answer.ask.together && together ? writeSpan(together, summary.timezone, words) : '';
  if (span !== '') sentences.push(words('proof.together', { span: escapeMarkdown(span) }));
  if (writing.filtered) sentences.push(words('proof.filtered'));
  const title = words('proof.title', {
    from: escapeMarkdown(answer.fromLabel),
    to: escapeMarkdown(answer.toLabel),
  });
  return [`**${title}**`, sentences.join(' '), notes.map((note, at) => `[^${at + 1}]: ${note}`).join('\n')]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}
