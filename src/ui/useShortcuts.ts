import { useEffect } from 'react';
import { useInterface, useMoves } from './interface';

/** A key typed into a field is text, not a command. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/**
 * Keys of the whole page: `/` goes to the search field; Escape closes what lies uppermost (Reader or source list,
 * then the sheet of a narrow screen, then the selection). Dialogs and open lists keep their Escape to themselves.
 */
export function useShortcuts(sheet: boolean): void {
  const { conductor, setSheet } = useInterface();
  const { closePanel, clear } = useMoves();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return;
      if (document.querySelector('[role=dialog], [role=alertdialog]')) return;
      if (event.key === '/' && !isTyping(event.target)) {
        event.preventDefault();
        document.querySelector<HTMLElement>('[data-search]')?.focus();
        return;
      }
      if (event.key !== 'Escape') return;
      const { panel, selection } = conductor.view.getState().view;
      // The sheet is a state of narrow screens only; on wide ones it covers nothing.
      const covered = sheet && !matchMedia('(min-width: 1024px)').matches;
      if (panel.name !== 'inspector') closePanel(true);
      else if (covered) setSheet(false);
      else if (selection.length > 0) clear();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [conductor, sheet, setSheet, closePanel, clear]);
}
