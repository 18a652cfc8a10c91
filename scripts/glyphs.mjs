/**
 * Makes the interface's icon font: the glyphs named below, cut out of Lucide's own font, into
 * `src/ui/styles/icons.woff2`, and their code points into `src/appearance/glyphs.ts`. Run it when an icon is added:
 *
 *     npm exec --package=lucide-static@1.62.0 --package=subset-font@2.9.0 -- node scripts/glyphs.mjs
 *
 * The font is no dependency: whole, it brings 67 MB of files for 12 kB.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = [
  'archive',
  'arrow-left',
  'arrow-down',
  'arrow-up',
  'arrow-right',
  'arrow-left-right',
  'book-open',
  'bookmark',
  'calendar-days',
  'calendar-range',
  'check',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'chevron-up',
  'chevrons-up-down',
  'circle',
  'circle-dot',
  'circle-help',
  'clipboard',
  'clock',
  'code',
  'copy',
  'crosshair',
  'download',
  'ellipsis',
  'ellipsis-vertical',
  'expand',
  'external-link',
  'eye',
  'eye-off',
  'file-text',
  'flag',
  'focus',
  'folder-open',
  'funnel',
  'grip-vertical',
  'handshake',
  'history',
  'info',
  'keyboard',
  'landmark',
  'layers',
  'link',
  'list',
  'list-tree',
  'locate-fixed',
  'maximize',
  'menu',
  'minus',
  'moon',
  'mouse-pointer-click',
  'network',
  'palette',
  'panel-bottom',
  'panel-left',
  'panel-right',
  'pause',
  'pin',
  'pin-off',
  'play',
  'plus',
  'printer',
  'redo-2',
  'refresh-cw',
  'rotate-ccw',
  'route',
  'save',
  'scan',
  'search',
  'settings-2',
  'share-2',
  'sliders-horizontal',
  'spline',
  'square',
  'step-back',
  'step-forward',
  'sun',
  'swords',
  'table',
  'tag',
  'text-quote',
  'trash-2',
  'triangle-alert',
  'undo-2',
  'unfold-horizontal',
  'upload',
  'user-round',
  'users',
  'waypoints',
  'x',
  'zoom-in',
  'zoom-out',
];

const home = fileURLToPath(new URL('..', import.meta.url));

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
const known = names.filter((name) => name in points);
const missing = names.filter((name) => !(name in points));
if (missing.length > 0) console.error(`not in the font: ${missing.join(', ')}`);

const text = known.map((name) => String.fromCodePoint(points[name])).join('');
const font = await subset(readFileSync(join(folder, 'lucide.ttf')), text, { targetFormat: 'woff2' });
writeFileSync(join(home, 'src/ui/styles/icons.woff2'), font);

const constant = (name) => name.replace(/(^|-)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase());
const lines = known.map(
  (name) => `export const ${constant(name)} = '\\u${points[name].toString(16)}' as Glyph;`,
);
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
console.log(`${known.length} icons, ${font.length} bytes`);
