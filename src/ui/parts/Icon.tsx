import type { Glyph } from '../../appearance/glyphs';

export interface IconProps {
  readonly node: Glyph;
  /** Side in CSS pixels, default 18. */
  readonly size?: number;
  readonly className?: string;
}

/**
 * A line icon beside words; never the only name of a control. A character of the icon font, put in by the style sheet so
 * that it is no text of the page: outlines as SVG cost the graphics process 0.3 s at the start where it has no card.
 */
export function Icon({ node, size = 18, className }: IconProps) {
  return (
    <span
      className={className ? `icon ${className}` : 'icon'}
      style={{ fontSize: size }}
      data-glyph={node}
      aria-hidden="true"
    />
  );
}
