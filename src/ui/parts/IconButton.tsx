import type { MouseEvent } from 'react';
import type { Glyph } from '../../appearance/glyphs';
import { Icon } from './Icon';

export interface IconButtonProps {
  readonly node: Glyph;
  /** Accessible name; shown beside the icon where `labelled`. */
  readonly label: string;
  readonly labelled?: boolean;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void;
}

/** A control with an icon. Without its label on screen the label is its tooltip. */
export function IconButton({
  node,
  label,
  labelled = false,
  pressed,
  disabled,
  className,
  onClick,
}: IconButtonProps) {
  return (
    <button
      type="button"
      className={`tool ${labelled ? 'tool-labelled' : ''} ${className ?? ''}`}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon node={node} />
      <span className="tool-label">{label}</span>
    </button>
  );
}
