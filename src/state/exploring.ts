import type { Expansion, Focus, View, ViewBudget } from '../schema/view';
import { sameValue } from './same-value';

/** A whole number between bounds, whatever came: what the schema of the view asks for. */
function whole(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : least;
}

/** Takes a record out of the hidden ones: whoever asks for it wants to see it. */
function shownAgain(view: View, id: string): View {
  return view.hidden.includes(id) ? { ...view, hidden: view.hidden.filter((one) => one !== id) } : view;
}

/**
 * Puts an entity in the middle.
 *
 * @param depth steps along shown ties; default: as before, at first 1
 * @param others what becomes of all else; default: as before, at first `hide`
 */
export function focusOn(id: string, depth?: Focus['depth'], others?: Focus['others']) {
  return (view: View): View => {
    const focus: Focus = {
      id,
      depth: depth ?? view.focus?.depth ?? 1,
      others: others ?? view.focus?.others ?? 'hide',
    };
    const seen = shownAgain(view, id);
    return sameValue(seen.focus, focus) ? seen : { ...seen, focus };
  };
}

/** Shows all again that the focus hid or faded. */
export function unfocus(view: View): View {
  const { focus, ...others } = view;
  return focus ? others : view;
}

/**
 * Brings in neighbours of an entity. A second wish for the same entity along the same kinds takes the first one's
 * place; along other kinds it adds to it.
 *
 * @param limit most neighbours, by weight: 1 to 100,000
 * @param tieKinds only along ties of these kinds; absent: along all
 */
export function expand(id: string, limit: number, tieKinds?: readonly string[]) {
  return (view: View): View => {
    const kinds = tieKinds && [...new Set(tieKinds)].sort();
    const wish: Expansion = { id, ...(kinds ? { tieKinds: kinds } : {}), limit: whole(limit, 1, 100_000) };
    const seen = shownAgain(view, id);
    const at = seen.expanded.findIndex((one) => one.id === id && sameValue(one.tieKinds, kinds));
    if (at < 0) return { ...seen, expanded: [...seen.expanded, wish] };
    if (sameValue(seen.expanded[at], wish)) return seen;
    return { ...seen, expanded: seen.expanded.map((one, index) => (index === at ? wish : one)) };
  };
}

/** Takes back every wish for neighbours of an entity. */
export function collapse(id: string) {
  return (view: View): View =>
    view.expanded.some((one) => one.id === id)
      ? { ...view, expanded: view.expanded.filter((one) => one.id !== id) }
      : view;
}

/** Takes entities and ties out of the picture, and with them what was asked around them: selection, focus, path. */
export function hide(ids: readonly string[]) {
  return (view: View): View => {
    const gone = new Set(ids);
    const hidden = [...new Set([...view.hidden, ...ids])];
    if (hidden.length === view.hidden.length) return view;
    const { focus, path, ...others } = view;
    const pathStands = path && !gone.has(path.from) && !gone.has(path.to);
    return {
      ...others,
      hidden,
      selection: view.selection.filter((id) => !gone.has(id)),
      expanded: view.expanded.filter(({ id }) => !gone.has(id)),
      ...(focus && !gone.has(focus.id) ? { focus } : {}),
      ...(pathStands ? { path } : {}),
      ...(path && !pathStands && view.panel.name === 'path' ? { panel: { name: 'inspector' } } : {}),
    };
  };
}

/** Shows everything again that was taken out by hand. */
export function unhideAll(view: View): View {
  return view.hidden.length === 0 ? view : { ...view, hidden: [] };
}

/** Sets the most that is drawn at once: 1 to 1,000,000 of each. */
export function setBudget(budget: ViewBudget) {
  return (view: View): View => {
    const wanted = { entities: whole(budget.entities, 1, 1_000_000), ties: whole(budget.ties, 1, 1_000_000) };
    return sameValue(view.budget, wanted) ? view : { ...view, budget: wanted };
  };
}
