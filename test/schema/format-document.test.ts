import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDossier } from '../../src/dossier/parse';
import { Citation, Locator, QuoteSelector } from '../../src/schema/citation';
import {
  Amount,
  Claim,
  Dossier,
  Entity,
  Passage,
  Source,
  Stance,
  Tie,
  Voice,
} from '../../src/schema/dossier';
import { importCodes, issueCodes, severityOf } from '../../src/schema/issues';
import { EvidenceLevel } from '../../src/schema/query-schema';
import { EntityKind, TieKind, Vocabulary } from '../../src/schema/vocabulary-schema';

const format = readFileSync('FORMAT.md', 'utf8');

describe('FORMAT.md', () => {
  test('shows a dossier of which nothing is wrong', () => {
    const [, example = ''] = /```json\n([\s\S]+?)```/.exec(format) ?? [];
    expect(parseDossier(example)).toMatchObject({ ok: true, warnings: [] });
  });

  test('lists every issue code with its severity, and no other', () => {
    const rows = [...format.matchAll(/^\| `([a-z-]+)` +\| (error|warning) +\| .+ \|$/gm)];
    expect(rows.map(([, code, severity]) => `${code} ${severity}`)).toEqual(
      [...issueCodes, ...importCodes].map((code) => `${code} ${severityOf(code)}`),
    );
  });

  test('names every field of every record', () => {
    const schemas = {
      Amount,
      Citation,
      Claim,
      Dossier,
      Entity,
      EntityKind,
      Locator,
      Passage,
      QuoteSelector,
      Source,
      Tie,
      TieKind,
      Vocabulary,
    };
    for (const [name, schema] of Object.entries(schemas)) {
      for (const key of Object.keys(schema.shape)) {
        expect(format, `${name}.${key}`).toMatch(new RegExp(`\`(vocabulary\\.)?${key}\``));
      }
    }
  });

  test('names every stance, voice and level of evidence', () => {
    for (const word of [...Stance.options, ...Voice.options, ...EvidenceLevel.options]) {
      expect(format).toContain(`\`${word}\``);
    }
  });
});
