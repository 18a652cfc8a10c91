import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish, type GraphReader } from '../../../src/exchange/codec';
import { readGexf } from '../../../src/exchange/gexf/read';
import { writeGexf } from '../../../src/exchange/gexf/write';
import { readGraphml } from '../../../src/exchange/graphml/read';
import { writeGraphml } from '../../../src/exchange/graphml/write';
import { recordsGraph } from '../../../src/exchange/records/graph';
import { dossierOfRecords } from '../../../src/exchange/records/read';
import { arbitraryDossier } from '../records/dossiers';
import { arbitraryGraph, bare } from './graphs';

const data = resolve('../shared/data');
const there = existsSync(resolve(data, 'expected.json'));
if (!there) console.log(`skipped: ${data} is absent`);
interface Expected {
  readonly nodes?: number;
  readonly edges?: number;
  readonly xml_error?: string;
  readonly graphs?: number;
}

describe.each([
  ['gexf', readGexf, writeGexf],
  ['graphml', readGraphml, writeGraphml],
] as const)('%s', { timeout: 30_000 }, (format, reader, write) => {
  it('brings arbitrary graphs back', () => {
    fc.assert(
      fc.property(arbitraryGraph, (graph) => {
        const { graph: found, issues } = finish(reader([...write(graph)].join('')));
        expect(issues.filter(({ code }) => code !== 'missing-metadata')).toEqual([]);
        expect(found && bare(found)).toEqual(bare(graph));
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('brings arbitrary dossiers back', () => {
    fc.assert(
      fc.property(arbitraryDossier, (dossier) => {
        const { graph } = finish(reader([...write(recordsGraph(dossier))].join('')));
        if (!graph) throw new Error('no graph');
        expect(dossierOfRecords(graph)).toEqual({ graph: dossier, issues: [] });
      }),
      { numRuns: 20, seed: 3 },
    );
  });

  it.skipIf(!there)('reads the files of others, all of their nodes and edges', () => {
    const all: Record<string, Expected> = JSON.parse(
      readFileSync(resolve(data, 'expected.json'), 'utf8'),
    ).peer_xml_files;
    const folder = `exchange-${format}`;
    const names = [
      ...readdirSync(resolve(data, folder)).map((name) => `${folder}/${name}`),
      ...(existsSync(resolve(data, 'large')) ? readdirSync(resolve(data, 'large')) : []).map(
        (name) => `large/${name}`,
      ),
    ].filter((name) => name.replace(/\.gz$/, '').endsWith(`.${format}`));
    expect(names.length).toBeGreaterThan(17);
    for (const name of names) {
      const bytes = readFileSync(resolve(data, name));
      const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
      const wanted = all[name.replace(/\.gz$/, '')];
      const { graph, issues } = finish((reader as GraphReader)(text));
      const errors = issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
      if (wanted?.xml_error !== undefined) expect(errors, name).toEqual(['not-xml']);
      else if (wanted?.graphs === 0) expect(errors, name).toEqual(['no-graph']);
      else {
        expect(errors, name).toEqual([]);
        const counts = { nodes: graph?.nodes.length, edges: graph?.edges.length };
        expect(counts, name).toEqual({ nodes: wanted?.nodes ?? 0, edges: wanted?.edges ?? 0 });
      }
    }
  });

  it.skipIf(!there)('never throws for damaged files', () => {
    const folder = resolve(data, `exchange-${format}`);
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith(format))
      .map((name) => readFileSync(resolve(folder, name), 'utf8'))
      .filter((text) => text.length < 10_000);
    let state = 12_345;
    const next = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const bits = [
      '',
      '<',
      '>',
      '"',
      '</node>',
      '<node>',
      '&x;',
      '\u0000',
      'id',
      '<![CDATA[',
      '<!DOCTYPE a [',
      '=""',
    ];
    for (let run = 0; run < 1_000; run += 1) {
      let text = texts[next(texts.length)] ?? '';
      for (let cut = 0; cut <= next(3); cut += 1) {
        const at = next(text.length);
        text = text.slice(0, at) + (bits[next(bits.length)] ?? '') + text.slice(at + next(12));
      }
      const { graph, issues } = finish((reader as GraphReader)(text));
      expect(graph !== null || issues.some(({ severity }) => severity === 'error')).toBe(true);
    }
  });

  it('refuses what is no XML, hides entities, nests too deep or has no graph', () => {
    const codes = (text: string) =>
      finish((reader as GraphReader)(text))
        .issues.map(({ code }) => code)
        .filter((code) => code !== 'missing-metadata');
    const root = format;
    expect(codes(`<${root}><graph>`)).toEqual(['not-xml']);
    expect(codes(`<${root}><graph>&#7;</graph></${root}>`)).toEqual(['not-xml']);
    expect(codes(`<!DOCTYPE a [<!ENTITY b "c">]><${root}><graph>&b;</graph></${root}>`)).toEqual([
      'xml-entity',
    ]);
    expect(codes(`<!DOCTYPE a SYSTEM "[b].dtd"><${root}><graph/></${root}>`)).not.toContain('xml-entity');
    expect(codes('<a>'.repeat(10_000))).not.toEqual([]);
    expect(codes(`<${root}><graph>${'<node id="a"><graph>'.repeat(10_000)}`)).toContain('too-deep');
    expect(codes(`<${root}/>`)).toContain('no-graph');
  });

  it('says where a cut file ends, and what is missing there', () => {
    const { issues } = finish((reader as GraphReader)(`<${format} version="1.3">\n<graph>\n<node`));
    expect(issues).toMatchObject([{ code: 'not-xml', facts: { line: 3, column: 6 } }]);
    expect(issues[0]?.facts.reason).toMatch(/^the file ends/);
  });
});
