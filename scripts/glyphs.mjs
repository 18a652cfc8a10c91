/**
 * Makes the interface's icon font: the glyphs that the sources import, cut out of Lucide's own font, into
 * `src/ui/styles/icons.woff2`, and their code points into `src/appearance/glyphs.ts`. Run it when an import names a new one:
 *
 *     npm exec --package=lucide-static@1.62.0 --package=subset-font@2.9.0 -- node scripts/glyphs.mjs
 *
 * The font is no dependency: whole, it brings 67 MB of files for 12 kB.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = fileURLToPath(new URL('..', import.meta.url));

/** Every name that the sources import from the glyphs, or use of them as `glyphs.Name`. */
function importedNames() {
  const names = new Set();
  for (const file of readdirSync(join(home, 'src'), { recursive: true })) {
    if (!/\.tsx?$/.test(file)) continue;
    const text = readFileSync(join(home, 'src', file), 'utf8');
    for (const [, list] of text.matchAll(/import \{([^}]*)\} from '[./]*(?:appearance\/)?glyphs'/g)) {
      for (const part of list.split(',')) names.add(part.trim().split(/\s+as\s+/)[0]);
    }
    for (const [, name] of text.matchAll(/\bglyphs\.(\w+)/g)) names.add(name);
  }
  return [...names].filter((name) => /^[A-Z]/.test(name) && name !== 'Glyph').sort();
}

/** Packages of `npm exec` are on the PATH only: their folder is two above the first `.bin`. */
function packages() {
  const bin = process.env.PATH.split(delimiter).find((folder) =>
    folder.endsWith(join('node_modules', '.bin')),
  );
  return createRequire(join(process.env.ICON_PACKAGES ?? dirname(bin), 'index.js'));
}

const load = packages();
const subset = (await import(load.resolve('subset-font'))).default;
const folder = join(dirname(load.resolve('lucide-static/package.json')), 'font');
const points = JSON.parse(readFileSync(join(folder, 'codepoints.json'), 'utf8'));
const constant = (name) => name.replace(/(^|-)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase());
const pointOf = new Map(Object.entries(points).map(([name, point]) => [constant(name), point]));
const names = importedNames();
const missing = names.filter((name) => !pointOf.has(name));
if (missing.length > 0) throw new Error(`Lucide has no icon called ${missing.join(', ')}`);

const text = names.map((name) => String.fromCodePoint(pointOf.get(name))).join('');
const font = await subset(readFileSync(join(folder, 'lucide.ttf')), text, { targetFormat: 'woff2' });
writeFileSync(join(home, 'src/ui/styles/icons.woff2'), font);

const lines = names.map((name) => `export const ${name} = '\\u${pointOf.get(name).toString(16)}' as Glyph;`);
writeFileSync(
  join(home, 'src/appearance/glyphs.ts'),
  `// Made by scripts/glyphs.mjs from Lucide's font (lucide.dev, ISC).

/** A character of the icon font. */
export type Glyph = string & { readonly __glyph: never };

${lines.join('\n')}
`,
);
execFileSync('npx', ['biome', 'format', '--write', 'src/appearance/glyphs.ts', 'scripts/glyphs.mjs'], {
  cwd: home,
  stdio: 'inherit',
});
console.log(`${names.length} icons, ${font.length} bytes`);
