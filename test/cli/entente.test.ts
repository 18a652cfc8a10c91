import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// Built apart from dist-cli/, which a build in another terminal may be writing.
const folder = mkdtempSync(join(tmpdir(), 'entente-cli-'));

beforeAll(async () => {
  await build({ configFile: 'vite.cli.config.ts', build: { outDir: folder } });
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Much of nothing, in bytes; packed it is a thousandth of that. */
const zeros = new Uint8Array(200_000_000);

/** Runs the built program as a process of its own. */
function entente(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'entente.js'), ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the program', () => {
  test('exits 0 for a sound file and for warnings, 1 for faults, 2 for wrong usage', () => {
    const file = (code: string) => `test/fixtures/issues/${code}.json`;
    expect(entente(['validate', file('too-large')]).status).toBe(0);
    expect(entente(['validate', file('unused-source')]).status).toBe(0);
    expect(entente(['validate', file('too-large'), file('bad-date')]).status).toBe(1);
    expect(entente(['validate', 'test/fixtures/none.json']).status).toBe(1);
    expect(entente(['convert']).status).toBe(2);
    expect(entente(['convert', file('bad-date'), join(folder, 'never.gexf')]).status).toBe(1);
    expect(existsSync(join(folder, 'never.gexf'))).toBe(false);
  });

  test('reads standard input for -', () => {
    const input = readFileSync('test/fixtures/issues/too-large.json', 'utf8');
    expect(entente(['validate', '-'], input)).toEqual({ status: 0, stdout: '-: sound\n', stderr: '' });
    expect(JSON.parse(entente(['stats', '-', '--json'], input).stdout)).toMatchObject({
      entities: 2,
      ties: 1,
    });
  });

  test('refuses a bomb without making room for it', { timeout: 120_000 }, () => {
    const file = join(folder, 'bomb.gz');
    writeFileSync(file, gzipSync(zeros));
    // What the process held at most, by the system's own account, in kilobytes.
    const tell = "data:text/javascript,process.on('exit',()=>console.error(process.resourceUsage().maxRSS))";
    const peak = (path: string): number => {
      const program = ['--import', tell, join(folder, 'entente.js'), 'convert', path, '-'];
      const { stderr } = spawnSync(process.execPath, [...program, '--to', 'dossier'], {
        encoding: 'utf8',
      });
      return Number(stderr.trim().split('\n').at(-1));
    };
    expect(entente(['convert', file, '-', '--to', 'dossier']).status).toBe(1);
    expect(peak(file) - peak('test/fixtures/issues/too-large.json')).toBeLessThan(zeros.length / 1000);
    rmSync(file);
  });

  test('converts through pipes', () => {
    const input = readFileSync('test/fixtures/issues/too-large.json', 'utf8');
    const { status, stdout } = entente(['convert', '-', '-', '--to', 'gexf'], input);
    expect(status).toBe(0);
    const back = entente(['convert', '-', '-', '--to', 'dossier'], stdout);
    expect(JSON.parse(back.stdout)).toEqual(JSON.parse(input));
  });

  test('ends quietly where the reader of a pipe closes it early', () => {
    const program = `"${process.execPath}" "${join(folder, 'entente.js')}"`;
    const convert = `${program} convert data/gsomia.json - --to gexf --json`;
    const { stdout, stderr } = spawnSync('sh', ['-c', `(${convert}; echo "exit $?" >&2) | head -c 5`], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('<?xml');
    expect(stderr).toMatch(/"format": "gexf".*\nexit 0\n$/s);
  });

  test('prints the JSON Schema whole', () => {
    expect(entente(['schema']).stdout).toBe(readFileSync('public/dossier-1.schema.json', 'utf8'));
    expect(entente(['schema', 'mapping']).stdout).toBe(readFileSync('public/mapping-1.schema.json', 'utf8'));
  });

  test('is one file without code of the page', () => {
    const code = readFileSync(join(folder, 'entente.js'), 'utf8');
    const imported = [...code.matchAll(/^import\b[^;]*?['"]([^'"]+)['"];$/gm)].map(([, name = '']) => name);
    expect(imported.length).toBeGreaterThan(0);
    expect(imported.filter((name) => !isBuiltin(name))).toEqual([]);
    expect(readdirSync(folder)).toEqual(['entente.js']);
    expect(code).not.toMatch(/\bdocument\.(createElement|querySelector)/);
  });
});
