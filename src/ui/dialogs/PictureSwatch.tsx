import { palettes, type Theme } from '../../appearance/palette';

const [width, height, square] = [36, 22, 5.5];

/** Light squares of a chequered ground, which stands for what is clear. */
function chequers(): string {
  const squares: string[] = [];
  for (let row = 0; row * square < height; row += 1) {
    for (let column = row % 2; column * square < width; column += 2)
      squares.push(`M${column * square} ${row * square}h${square}v${square}h${-square}z`);
  }
  return squares.join('');
}

/** A picture in small: two discs and what joins them, in the colours of a theme. */
export function PictureSwatch({
  theme,
  background,
}: {
  readonly theme: Theme;
  readonly background: 'paper' | 'transparent';
}) {
  const { paper, edge, rule, kinds, categories } = palettes[theme];
  return (
    <svg
      className="swatch"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <rect width={width} height={height} fill={paper} />
      {background === 'transparent' && <path d={chequers()} fill={rule} />}
      <path d="M9 14.5L27 7.5" stroke={categories.conflict} strokeWidth={1.6} />
      <circle cx={9} cy={14.5} r={3.6} fill={kinds.blue} />
      <circle cx={27} cy={7.5} r={3.6} fill={kinds.green} />
      <rect x={0.5} y={0.5} width={width - 1} height={height - 1} rx={3.5} fill="none" stroke={edge} />
    </svg>
  );
}
