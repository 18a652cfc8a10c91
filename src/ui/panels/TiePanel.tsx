import { LocateFixed } from '../../appearance/glyphs';
import type { TieDetail } from '../../engine/port';
import { evidenceLevels } from '../../schema/query';
import { useInterface, useMoves, useWords } from '../interface';
import { LineSample } from '../parts/EvidenceMark';
import { IconButton } from '../parts/IconButton';
import { useTieCategory } from '../parts/useTieCategory';
import { usePhrases } from '../vocabulary';
import { Claims } from './Claims';

/** A tie: its sentence, how well it is backed, and every claim that speaks of it. */
export function TiePanel({ detail }: { readonly detail: TieDetail }) {
  const words = useWords();
  const phrases = usePhrases();
  const { follow } = useMoves();
  const { conductor } = useInterface();
  const { line, claims } = detail;
  const category = useTieCategory(line);
  const level = evidenceLevels[line.evidence] ?? 'hidden';
  const when = line.when === undefined ? undefined : phrases.date(line.when);
  const narrowing = [line.detail, when].filter((text) => text !== undefined);
  return (
    <article className="tie">
      <p className="kicker">
        {words('tie.kicker')}
        <span className="kicker-category" data-category={category}>
          {words(`category.${category}`)}
        </span>
        <IconButton
          node={LocateFixed}
          label={words('tie.centre')}
          className="tool-small"
          onClick={() => conductor.camera?.centre([line.id])}
        />
      </p>
      <h2 className="headline" tabIndex={-1}>
        <span className="sentence">
          {phrases.parts(line).map((part, at) => {
            const key = `${part.type}${at}`;
            if (part.type === 'words') return <span key={key}>{part.text}</span>;
            const id = part.type === 'from' ? line.from : line.to;
            return (
              <button key={key} type="button" className="end" onClick={() => follow(id)}>
                {part.text}
              </button>
            );
          })}
        </span>
        {narrowing.map((text) => (
          <span key={text} className="narrowing">
            <span className="visually-hidden"> · </span>
            {text}
          </span>
        ))}
      </h2>
      <p className="verdict" data-level={level}>
        <LineSample level={level === 'hidden' ? 'unsupported' : level} category={category} />
        <span>
          <strong>{words(`evidence.${level}`)}.</strong> {words(`evidence.${level}.why`)}
        </span>
      </p>
      <Claims record={detail.tie.id} claims={claims} />
    </article>
  );
}
