import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeGexf } from '../../../src/exchange/gexf/write';
import { recordsGraph } from '../../../src/exchange/records/graph';
import { Dossier } from '../../../src/schema/dossier';
import { arbitraryGraph } from '../xml/graphs';

const schema = resolve('../shared/data/exchange-gexf/xsd/1.3/gexf.xsd');
const able = existsSync(schema) && spawnSync('xmllint', ['--version']).status === 0;
if (!able) console.log('skipped: xmllint or the schema of GEXF 1.3 is absent');

const founding = Dossier.parse(JSON.parse(readFileSync('data/gsomia.json', 'utf8')));

it.skipIf(!able)('writes GEXF that its schema allows', () => {
  const positions = new Map(founding.entities.map(({ id }, at) => [id, { x: at, y: -at }]));
  const laidOut = recordsGraph(founding, { positions, colours: () => '#0072b2' });
  for (const graph of [laidOut, ...fc.sample(arbitraryGraph, { numRuns: 20, seed: 5 })]) {
    const input = [...writeGexf(graph)].join('');
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, '-'], { input });
    expect(status, String(stderr)).toBe(0);
  }
});
