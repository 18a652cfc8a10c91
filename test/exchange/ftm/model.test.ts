import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaOf } from '../../../src/exchange/ftm/model';
import { modelTable } from '../../../src/exchange/ftm/model-table';
import { rowsOf } from './make-model-table.mjs';

const file = resolve('../shared/data/exchange-json/ftm--defaultModel.json');
const there = existsSync(file);
if (!there) console.warn(`the model table is not compared with the model: ${file} is absent`);

describe('the table of FollowTheMoney schemata', () => {
  it.skipIf(!there)('is what the script makes of the model', () => {
    expect(modelTable).toEqual(rowsOf(JSON.parse(readFileSync(file, 'utf8'))));
  });

  it('passes on captions, links and times to what extends a schema', () => {
    expect(schemaOf('Company').caption).toEqual(['name']);
    expect(schemaOf('Company').links).toContain('addressEntity');
    expect(schemaOf('Email').links).toContain('parent');
    expect(schemaOf('Trip').interval).toBe(true);
    expect(schemaOf('Person').interval).toBe(false);
    expect(schemaOf('Ownership').edge).toEqual({
      source: 'owner',
      target: 'asset',
      label: 'owns',
      directed: true,
      caption: ['percentage'],
    });
    expect(schemaOf('Family').edge?.directed).toBe(false);
  });

  it('knows nothing of other names', () => {
    for (const name of ['', 'constructor', '__proto__', 'Nothing'])
      expect(schemaOf(name)).toMatchObject({ edge: null, interval: false, links: new Set() });
  });
});
