import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { useInterface } from '../interface';

// React Aria's menu comes with the first context menu.
const MenuPopover = lazy(() => import('./MenuPopover'));

/** The context menu of the picture, of rows of the Outline and of the Inspector, where one was asked for. */
export function ContextMenu() {
  const { menu } = useInterface();
  const at = useStore(menu, (state) => state.at);
  if (!at) return null;
  return (
    <Suspense fallback={null}>
      <MenuPopover key={`${at.x} ${at.y} ${at.ids.join('\n')}`} place={at} />
    </Suspense>
  );
}
