import { kindGlyphs } from '../../appearance/icons';
import { useAnswers } from '../interface';
import { Icon } from './Icon';

/** Disc of an entity kind, as on the canvas: colour and sign. Decoration: the kind is named in words beside it. */
export function KindIcon({ kind, size = 24 }: { readonly kind: string; readonly size?: number }) {
  const entry = useAnswers(({ summary }) => {
    const kinds = summary?.vocabulary.entityKinds;
    return kinds && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  });
  return (
    <span className="kind-disc" data-colour={entry?.colour ?? 'grey'} style={{ width: size, height: size }}>
      <Icon node={kindGlyphs[entry?.icon ?? 'thing']} size={Math.round(size * 0.58)} />
    </span>
  );
}
