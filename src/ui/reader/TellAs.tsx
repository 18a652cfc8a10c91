import { tellAs } from '../../state/actions';
import { useInterface, useView, useWords } from '../interface';
import { allSourcesOn } from './perspective';

/** Tells the case as one source tells it, and back. */
export function TellAs({ source, title }: { readonly source: string; readonly title: string }) {
  const words = useWords();
  const { view } = useInterface().conductor;
  const telling = useView(
    ({ query }) => query.sourcesOnly?.length === 1 && query.sourcesOnly[0] === source && !query.sourcesOff,
  );
  return (
    <button
      type="button"
      className="link"
      aria-pressed={telling}
      onClick={() => view.apply(telling ? allSourcesOn : (now) => tellAs([source])(allSourcesOn(now)))}
    >
      {words('perspective.tell')}
      <span className="visually-hidden">: {title}</span>
    </button>
  );
}
