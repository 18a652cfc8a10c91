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
    <span
      className="line-sample"
      data-category={category}
      style={{ width: length, height, display: 'inline-flex', alignItems: 'center', gap: dash[1] }}
      aria-hidden="true"
    >
      {Array.from(
        { length: dash[0] === 0 && dash[1] === 0 ? 1 : Math.floor(length / (dash[0] + dash[1])) },
        (_, at) => (
          <i
            key={String(at)}
            style={{
              flex: 1,
              height: width,
              borderRadius: width,
              background: 'currentColor',
              opacity: strength,
            }}
          />
        ),
      )}
    </span>
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
