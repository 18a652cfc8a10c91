import type { Hit } from '../../engine/port';
import { useInterface, useWords } from '../interface';
import { EvidenceMark } from '../parts/EvidenceMark';
import { KindIcon } from '../parts/KindIcon';
import { usePhrases } from '../vocabulary';

/** A hit: what it is, its name, and the name that matched where that is another one. */
export function HitRow({ hit }: { readonly hit: Hit }) {
  const words = useWords();
  const phrases = usePhrases();
  const { graph } = useInterface().conductor;
  const drawn = hit.type === 'tie' && graph.hasEdge(hit.id) ? graph.getEdgeAttributes(hit.id) : null;
  const matched = hit.matched === hit.label ? null : hit.matched;
  return (
    <>
      <span className="hit-sign">
        {hit.type === 'entity' && <KindIcon kind={hit.kind} size={22} />}
        {hit.type === 'tie' && <EvidenceMark evidence={drawn?.evidence ?? 0} category={drawn?.category} />}
      </span>
      <span className="row-text">
        <span className="row-title">{hit.label}</span>
        <span className="row-note">
          {hit.type === 'entity' && <span>{phrases.kindLabel(hit.kind)}</span>}
          {matched !== null && <bdi lang={hit.language || undefined}>{matched}</bdi>}
          {!hit.shown && <span>{words('search.hidden')}</span>}
        </span>
      </span>
    </>
  );
}
