import { evidenceStyles, type Palette, palettes } from './palette';

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

function declarations(palette: Palette): string[] {
  const { kinds, categories, communities, ...plain } = palette;
  return [
    ...Object.entries(plain).map(([name, value]) => `--${kebab(name)}: ${value};`),
    ...Object.entries(kinds).map(([name, value]) => `--kind-${name}: ${value};`),
    ...Object.entries(categories).map(([name, value]) => `--category-${name}: ${value};`),
    ...communities.map((value, at) => `--community-${at + 1}: ${value};`),
  ];
}

const block = (selector: string, lines: readonly string[], indent = ''): string =>
  `${indent}${selector} {\n${lines.map((line) => `${indent}  ${line}\n`).join('')}${indent}}\n`;

/** Text of `tokens.css`: the palettes as custom properties. A test fails when the committed file differs. */
export function tokensCss(): string {
  const light = ['color-scheme: light;', ...declarations(palettes.light)];
  const dark = ['color-scheme: dark;', ...declarations(palettes.dark)];
  const evidence = Object.entries(evidenceStyles).map(
    ([level, style]) => `--evidence-${level}: ${style.width}px;`,
  );
  return [
    '/* Made from palette.ts by `UPDATE=1 npx vitest run test/appearance`: change it there. */\n',
    block(':root', [...light, ...evidence]),
    block(':root[data-theme="dark"]', dark),
  ].join('\n');
}
