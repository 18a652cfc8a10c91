import { evidenceStyles } from '../../appearance/palette';
import type { EvidenceLevel } from '../../schema/query';
import { type EvidenceCode, evidenceLevels } from '../../schema/query';
import type { Category } from '../../schema/vocabulary-schema';
import { useWords } from '../interface';

const length = 28;
const height = 10;

/** Sample of a line, drawn like the canvas draws it. */
export function LineSample({
  level,
  category,
}: {
  readonly level: EvidenceLevel;
  readonly category?: Category | undefined;
}) {
  const { width, dash, strength } = evidenceStyles[level];
  return (
    <svg
      className="line-sample"
      data-category={category}
      width={length}
      height={height}
      viewBox={`0 0 ${length} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <line
        x1={1}
        x2={length - 1}
        y1={height / 2}
        y2={height / 2}
        stroke="currentColor"
        strokeWidth={width}
        strokeOpacity={strength}
        strokeDasharray={dash[0] === 0 ? undefined : dash.join(' ')}
        strokeLinecap={dash[0] === 0 ? undefined : 'round'}
      />
    </svg>
  );
}

/** Level of evidence of a tie in a list: its line, and its name for those who do not see it. */
export function EvidenceMark({
  evidence,
  category,
}: {
  readonly evidence: EvidenceCode;
  readonly category?: Category | undefined;
}) {
  const words = useWords();
  const level = evidenceLevels[evidence] ?? 'hidden';
  const name = words(`evidence.${level}`);
  return (
    <span className="evidence-mark" title={name}>
      <LineSample level={level === 'hidden' ? 'unsupported' : level} category={category} />
      <span className="visually-hidden">{name}: </span>
    </span>
  );
}
