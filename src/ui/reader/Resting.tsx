import type { ReaderMark } from '../../conductor/answers';
import type { Paged, Resting as RestingRecord } from '../../engine/port';
import { useInterface, useWords } from '../interface';
import { EntityRow } from '../parts/EntityRow';
import { MoreButton } from '../parts/MoreButton';
import { TieRow } from '../parts/TieRow';

const idOf = ({ record }: RestingRecord) => (record.type === 'tie' ? record.line.id : record.id);

/** Everything that rests on the source, but for the record from which it was opened. */
export function Resting({
  rests,
  mark,
}: {
  readonly rests: Paged<RestingRecord>;
  readonly mark: ReaderMark | null;
}) {
  const words = useWords();
  const { graph } = useInterface().conductor;
  const others = rests.items.filter((resting) => idOf(resting) !== mark?.record);
  const marked = rests.items.length - others.length;
  const count = rests.total.value - marked;
  if (count <= 0) return null;
  return (
    <section className="block rests">
      <h3 className="block-title">
        {words(marked > 0 ? 'reader.rests' : 'reader.restsAll')} <span className="tally">{count}</span>
      </h3>
      <ul className="rows">
        {others.map((resting) => {
          const { record } = resting;
          const alone = resting.alone ? words('reader.alone') : undefined;
          if (record.type === 'tie') {
            return (
              <li key={record.line.id}>
                <TieRow line={record.line} note={alone} enter={false} />
              </li>
            );
          }
          const kind = graph.hasNode(record.id) ? graph.getNodeAttribute(record.id, 'kind') : '';
          const says = resting.claims[0]?.says;
          return (
            <li key={record.id}>
              <EntityRow
                id={record.id}
                label={record.label}
                kind={kind}
                note={[says, alone].filter(Boolean).join(' · ')}
                enter={false}
              />
            </li>
          );
        })}
      </ul>
      <MoreButton list={rests} what="rests" />
    </section>
  );
}
