import { useEffect } from 'react';
import { closeDrawers } from './drawers';
import { useInterface, useMoves } from './interface';

/** A key typed into a field is text, not a command. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
      (target instanceof HTMLInputElement && !/^(radio|checkbox|range|button)$/.test(target.type)))
  );
}

/** Ctrl or Cmd with Z or Y: a step back, a step forth, or neither. */
function stepOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : null;
}

/**
 * Keys of the whole page: `/` goes to the search field, `?` lists the keys, Ctrl or Cmd with Z takes a step of the view
 * back; Escape closes what lies uppermost (Reader, source list or path, then the sheets of a narrow screen, then the
 * selection). Dialogs and open lists keep their Escape to themselves, fields their own undo.
 */
export function useShortcuts(sheet: boolean): void {
  const { conductor, drawers, setSheet, show } = useInterface();
  const { closePanel, clear } = useMoves();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (document.querySelector('[role=dialog], [role=alertdialog], [role=menu]')) return;
      const step = stepOf(event);
      if (step && !isTyping(event.target)) {
        event.preventDefault();
        conductor.view[step]();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if ((event.key === '/' || event.key === '?') && !isTyping(event.target)) {
        event.preventDefault();
        if (event.key === '?') show('shortcuts');
        else document.querySelector<HTMLElement>('[data-search]')?.focus();
        return;
      }
      if (event.key !== 'Escape') return;
      const { panel, selection } = conductor.view.getState().view;
      // The sheet is a state of narrow screens only; on wide ones it covers nothing.
      const narrow = conductor.preferences.getState().embed || !matchMedia('(min-width: 1024px)').matches;
      if (panel.name !== 'inspector') closePanel(true);
      else if (sheet && narrow) setSheet(false);
      else if (narrow && closeDrawers(drawers)) event.preventDefault();
      else if (selection.length > 0) clear();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [conductor, drawers, sheet, setSheet, show, closePanel, clear]);
}
