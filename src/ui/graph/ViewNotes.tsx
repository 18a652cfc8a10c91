import { X } from '../../appearance/glyphs';
import { collapse, expand } from '../../state/actions';
import { useAnswers, useInterface, useView, useWords } from '../interface';
import { drawnNeighbours, expandStep } from '../menus/neighbours';
import { Icon } from '../parts/Icon';

/** Hubs that are told of at once. */
const toldHubs = 2;

function Note({ text, undo, onUndo }: { text: string; undo: string; onUndo: () => void }) {
  return (
    <li className="view-note">
      <span>{text}</span>
      <button type="button" className="view-note-undo" title={undo} onClick={onUndo}>
        <Icon node={X} size={14} />
        <span className="visually-hidden">{undo}</span>
      </button>
    </li>
  );
}

/** Neighbours that were brought in, with their way back, and hubs of which some are held back, with the way on. */
export function ViewNotes() {
  const words = useWords();
  const { conductor } = useInterface();
  const { view, graph } = conductor;
  const expanded = useView((all) => all.expanded);
  const hubs = useAnswers((answers) => answers.shown?.hubs);
  const label = (id: string) => (graph.hasNode(id) ? graph.getNodeAttribute(id, 'label') : id);
  const opened = [...new Set(expanded.map(({ id }) => id))];
  const told = (hubs ?? []).slice(0, toldHubs);
  if (opened.length === 0 && told.length === 0) return null;
  return (
    <ul className="view-notes" aria-label={words('notes.label')}>
      {opened.map((id) => (
        <Note
          key={id}
          text={words('notes.expanded', { name: label(id) })}
          undo={words('menu.collapse')}
          onUndo={() => view.apply(collapse(id))}
        />
      ))}
      {told.map(({ id, label: name, more }) => {
        const shown = drawnNeighbours(graph, id);
        const next = Math.min(expandStep, more.value);
        return (
          <li key={id} className="view-note">
            <span>{words('notes.hub', { name, shown, all: shown + more.value })}</span>
            <button type="button" className="link" onClick={() => view.apply(expand(id, shown + next))}>
              {words('notes.more', { count: next })}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
