import type { EntityDetail, Paged, TieLine } from '../../engine/port';
import { fillPattern, sentence } from '../../messages/sentence';
import { useAnswers, useWords } from '../interface';
import { MoreButton } from '../parts/MoreButton';
import { TieRow } from '../parts/TieRow';
import { type Phrases, tieKindOf, usePhrases } from '../vocabulary';

interface Group {
  readonly key: string;
  readonly title: string;
  readonly count: number;
  readonly lines: readonly TieLine[];
}

/** Heading of a group: the kind's label, or the inverse pattern without its ends where the entity stands at `to`. */
function titleOf(
  kind: ReturnType<typeof tieKindOf>,
  id: string,
  direction: 'out' | 'in',
  phrases: Phrases,
): string {
  if (!kind) return id;
  if (direction === 'out' || kind.symmetric) return phrases.text(kind.label).text;
  const bare = sentence(fillPattern(phrases.text(kind.inverse).text, { from: '', to: '' }));
  return bare.replace(/ +/g, ' ').trim();
}

/** The ties of an entity, by kind and direction, in the order of the engine. */
export function TieGroups({
  entity,
  detail,
  ties,
}: {
  readonly entity: string;
  readonly detail: EntityDetail;
  readonly ties: Paged<TieLine>;
}) {
  const words = useWords();
  const phrases = usePhrases();
  const summary = useAnswers((answers) => answers.summary);
  const lines = new Map<string, TieLine[]>();
  for (const line of ties.items) {
    const key = `${line.from === entity ? 'out' : 'in'} ${line.kind}`;
    const group = lines.get(key);
    if (group) group.push(line);
    else lines.set(key, [line]);
  }
  const groups: Group[] = detail.tieCounts.map(({ kind, direction, count }) => {
    const key = `${direction} ${kind}`;
    return {
      key,
      title: titleOf(tieKindOf(summary, kind), kind, direction, phrases),
      count: count.value,
      lines: lines.get(key) ?? [],
    };
  });
  return (
    <section className="block tie-groups">
      <h3 className="block-title">
        {words('entity.ties')} <span className="tally">{ties.total.value}</span>
      </h3>
      {ties.items.length === 0 && <p className="note">{words('entity.noTies')}</p>}
      {groups
        .filter((group) => group.lines.length > 0)
        .map((group) => (
          <section key={group.key} className="tie-group">
            <h4>
              {group.title} {group.count > 1 && <span className="tally">{group.count}</span>}
            </h4>
            <ul className="rows">
              {group.lines.map((line) => (
                <li key={line.id}>
                  <TieRow line={line} about={entity} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      <MoreButton list={ties} what="ties" />
    </section>
  );
}
