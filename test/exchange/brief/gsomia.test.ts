import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { briefWriter } from '../../../src/exchange/brief/writer';
import type { Citation } from '../../../src/schema/citation';
import type { Dossier } from '../../../src/schema/dossier';
import { vocabularyOf } from '../../../src/schema/vocabulary';
import { readBrief } from './markdown';

const gsomia = JSON.parse(readFileSync('data/gsomia.json', 'utf8')) as Dossier;
const options = { language: 'en', places: new Map() };
const text = [...briefWriter.write(gsomia, options)].join('');
const { links, marks, notes, headings, items, paragraphs } = readBrief(text);

const names = new Map(gsomia.entities.map(({ id, name }) => [id, (name as Record<string, string>).en]));
const { tieKinds } = vocabularyOf(gsomia);
const levels = 'Corroborated|Single source|Tentative|Contested|Denied|Unsupported';
const tieItem = new RegExp(` · (?:${levels})$`);

/** A tie as the editor would say it: its sentence and what narrows it. */
const told = gsomia.ties.map(({ kind, from, to, detail }) => {
  const [pattern = ''] = Object.values(tieKinds[kind]?.pattern ?? {});
  const sentence = pattern.replace('{from}', names.get(from) ?? '').replace('{to}', names.get(to) ?? '');
  return detail === undefined ? sentence : `${sentence} · ${detail}`;
});

const sources = new Map(gsomia.sources.map((source) => [source.id, source]));
const first = (value: number | readonly number[] | undefined): number | undefined =>
  typeof value === 'number' ? value : value?.[0];

/** Whether a footnote is the one of a citation. */
function isOf(note: string, { source, locator }: Citation): boolean {
  const { csl } = sources.get(source) ?? { csl: undefined };
  const paragraph = first(locator?.paragraph);
  return (
    note.includes(csl?.title ?? '?') &&
    (paragraph === undefined
      ? !note.includes('Para')
      : new RegExp(`Paras? ${paragraph}\\b|Para\\. ${paragraph}\\b`).test(note))
  );
}

describe('the brief of the founding case', () => {
  it('begins with the title, what it is about and what it holds', () => {
    expect(headings[0]).toBe('# The GSOMIA quarrel, 2019');
    expect(paragraphs[0]).toBe(gsomia.description);
    expect(paragraphs[1]).toBe(
      '47 entities, 136 ties, 329 claims, 132 sources · Covers 1953–2025 · Last edited 22 November 2026 · Licence: CC-BY-4.0',
    );
  });

  it('tells every tie once, with its evidence', () => {
    const ties = items.filter((item) => tieItem.test(item.text)).map((item) => item.text);
    expect(ties).toHaveLength(136);
    const left = [...ties];
    for (const sentence of [...told].sort((a, b) => b.length - a.length)) {
      const at = left.findIndex((item) => item.startsWith(`${sentence} · `));
      expect(at, sentence).toBeGreaterThanOrEqual(0);
      left.splice(at, 1);
    }
    expect(left).toEqual([]);
  });

  it('counts the ties of each level as they are marked', () => {
    for (const level of levels.split('|')) {
      const marked = items.filter((item) => item.text.endsWith(` · ${level}`)).length;
      const counted = items.find((item) => item.text.startsWith(`${level}: `))?.text;
      expect(Number(/: (\d+) ties?\./.exec(counted ?? ': 0 ties.')?.[1]), level).toBe(marked);
    }
  });

  it('tells every claim below its tie or entity, with a footnote for each passage', () => {
    const lines = text.split('\n').map(readBrief);
    const all = [...gsomia.entities, ...gsomia.ties].flatMap(({ claims = [] }) => claims);
    expect(all).toHaveLength(329);
    for (const { says, citations } of all) {
      const found = lines.filter((line) => line.items[0]?.text.includes(`: ${says}`));
      const footed = found.some((line) => {
        const cited = line.marks.map((number) => notes.get(number) ?? '');
        return (
          citations.every((citation) => cited.some((note) => isOf(note, citation))) &&
          cited.every((note) => citations.some((citation) => isOf(note, citation)))
        );
      });
      expect(footed, String(says)).toBe(true);
    }
  });

  it('has a footnote for each passage, none unused and none undefined, numbered as they are cited', () => {
    const used = [...new Set(marks)];
    expect(used).toEqual([...notes.keys()]);
    expect(used).toEqual(used.map((_, at) => at + 1));
    const passages = [...gsomia.entities, ...gsomia.ties].flatMap(({ claims = [] }) =>
      claims.flatMap(({ citations }) => citations.map((citation) => JSON.stringify(citation))),
    );
    expect(notes.size).toBe(new Set(passages).size);
  });

  it('tells every entity once, as a section or in the list', () => {
    const list = text.slice(text.indexOf('\n## Who and what'), text.indexOf('\n## Sources'));
    const listed = readBrief(list).items.filter(({ depth }) => depth === 0);
    for (const { id } of gsomia.entities) {
      const name = names.get(id);
      const shown = headings.filter((heading) => heading === `## ${name}`).length;
      expect(shown + listed.filter((item) => item.text.startsWith(`${name} · `)).length, id).toBe(1);
    }
  });

  it('lists every source with its footnotes and its address', () => {
    const listed = text
      .slice(text.indexOf('\n## Sources'), text.indexOf('\n[^1]: '))
      .split('\n')
      .slice(3, -1);
    expect(listed).toHaveLength(132);
    expect(listed.every((line) => /(?:Notes? \d+(?:–\d+)?(?:, \d+(?:–\d+)?)*|Not cited)\.$/.test(line))).toBe(
      true,
    );
    const addresses = gsomia.sources.flatMap(({ csl }) =>
      csl.URL === undefined ? [] : [new URL(csl.URL).href],
    );
    for (const address of addresses) expect(links).toContain(address);
  });

  it('says what it leaves out', () => {
    const losses = briefWriter
      .losses(gsomia, options)
      .map(({ code, what, count }) => [`${code} ${what}`, count]);
    const claims = [...gsomia.entities, ...gsomia.ties].flatMap((record) => record.claims ?? []);
    expect(Object.fromEntries(losses)).toEqual({
      'left-out names': gsomia.entities.reduce((sum, { name }) => sum + Object.keys(name).length - 1, 0),
      'left-out attributes': gsomia.entities.filter(({ iso3 }) => iso3 !== undefined).length,
      'left-out passages': gsomia.sources.reduce((sum, { passages = [] }) => sum + passages.length, 0),
      'left-out dates': gsomia.sources.filter(({ csl, date }) => date !== undefined && csl.issued).length,
      // The type of each work.
      'left-out bibliographic fields': 132,
      // Which claim it is that another overtakes.
      'simplified superseding': claims.reduce((sum, { supersedes = [] }) => sum + supersedes.length, 0),
      // Id, language, time zone.
      'left-out dossier fields': 3,
    });
  });

  it('is the same each time, in pieces', () => {
    const pieces = [...briefWriter.write(gsomia, options)];
    expect(pieces.length).toBeGreaterThan(500);
    expect(pieces.join('')).toBe(text);
  });

  it('names things in the language that is asked for', () => {
    const korean = [...briefWriter.write(gsomia, { language: 'ko', places: new Map() })].join('');
    expect(korean).toContain('**대한민국 restricts exports to 일본**');
  });
});
