import { ExternalLink } from '../appearance/glyphs';
import { useInterface, useView, useWords } from './interface';
import { Icon } from './parts/Icon';

/** From a view inside another page to the same view with everything around it, in a tab of its own. */
export function EmbedLink() {
  const words = useWords();
  const { effects } = useInterface();
  // The address follows the view.
  useView((view) => view);
  return (
    <a className="embed-open" href={effects.wholeAddress()} target="_blank" rel="noopener">
      {words('embed.open')}
      <Icon node={ExternalLink} size={14} />
    </a>
  );
}
