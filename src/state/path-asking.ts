import type { PathAsk, View } from '../schema/view';
import { closePanel, showPanel } from './panels';
import { sameValue } from './same-value';

/**
 * Asks for the shortest chains of ties between two entities and shows them in the path panel; the first is drawn.
 * From an entity to itself there is nothing to ask.
 *
 * @param together only chains whose ties can all hold at one instant; default: as before, at first false
 */
export function findPath(from: string, to: string, together?: boolean) {
  return (view: View): View => {
    if (from === to) return view;
    const path: PathAsk = { from, to, together: together ?? view.path?.together ?? false, alternative: 0 };
    const hidden = view.hidden.filter((id) => id !== from && id !== to);
    const seen = hidden.length === view.hidden.length ? view : { ...view, hidden };
    return showPanel({ name: 'path' })(sameValue(seen.path, path) ? seen : { ...seen, path });
  };
}

/** Draws another of the chains found, counted from 0. */
export function chooseAlternative(alternative: number) {
  return (view: View): View => {
    if (!view.path) return view;
    const wanted = Number.isFinite(alternative) ? Math.min(1000, Math.max(0, Math.round(alternative))) : 0;
    return view.path.alternative === wanted ? view : { ...view, path: { ...view.path, alternative: wanted } };
  };
}

/** Asks for no path any more, and closes its panel. */
export function clearPath(view: View): View {
  const { path, ...others } = view;
  const left = path ? others : view;
  return view.panel.name === 'path' ? closePanel(left) : left;
}
