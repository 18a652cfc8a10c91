import type { IconNode } from 'lucide';
import { createElement } from 'react';

export interface IconProps {
  /** Shapes on a 24 x 24 grid. */
  readonly node: IconNode;
  /** Side in CSS pixels, default 18. */
  readonly size?: number;
  readonly className?: string;
}

/** A line icon beside words; never the only name of a control. */
export function Icon({ node, size = 18, className }: IconProps) {
  return (
    <svg
      className={className ? `icon ${className}` : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {node.map(([tag, attributes], at) => createElement(tag, { ...attributes, key: `${tag}${at}` }))}
    </svg>
  );
}
