import type { ReactNode } from 'react';
import { useInterface, useMoves } from '../interface';
import { useRowMenu } from '../menus/useRowMenu';
import { KindIcon } from './KindIcon';

export interface EntityRowProps {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly note?: ReactNode;
  readonly enter?: boolean;
}

/** An entity in a list; selects it. */
export function EntityRow({ id, label, kind, note, enter = true }: EntityRowProps) {
  const { conductor } = useInterface();
  const { follow } = useMoves();
  const onContextMenu = useRowMenu(id);
  const hover = (hovered: string | null) => conductor.hover.setState({ id: hovered });
  return (
    <button
      type="button"
      className="row entity-row"
      onClick={() => follow(id, enter)}
      onContextMenu={onContextMenu}
      onPointerEnter={() => hover(id)}
      onPointerLeave={() => hover(null)}
      onFocus={() => hover(id)}
      onBlur={() => hover(null)}
    >
      <KindIcon kind={kind} size={24} />
      <span className="row-text">
        <span className="row-title">{label}</span>
        {note !== undefined && <span className="row-note">{note}</span>}
      </span>
    </button>
  );
}
