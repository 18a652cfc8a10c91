import { useMemo } from 'react';
import { ChevronDown, Info } from '../../appearance/glyphs';
import { useAnswers, useInterface, useView, useWords } from '../interface';
import { listedCategories, listedLevels } from '../listed';
import { LineSample } from '../parts/EvidenceMark';
import { Icon } from '../parts/Icon';
import { KindIcon } from '../parts/KindIcon';
import { entry, usePhrases } from '../vocabulary';
import { legendFacts } from './legend-facts';
import { useWideScreen } from './useWideScreen';

/** Communities with a colour of their own; the rest are grey. */
const colouredCommunities = 10;

/** Numbers and colours of the communities, largest first, while they colour the discs. */
function Communities() {
  const words = useWords();
  const count = useAnswers((answers) => answers.metric?.communities ?? 0);
  const numbers = Array.from({ length: Math.min(count, colouredCommunities) }, (_, at) => at + 1);
  return (
    <div className="legend-communities">
      <span id="legend-communities">{words('legend.communities')}</span>
      <ul aria-labelledby="legend-communities">
        {numbers.map((number) => (
          <li key={number}>
            <span className="community-disc" style={{ background: `var(--community-${number})` }}>
              {number}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What lines, colours and signs mean: only those that the picture holds. */
export function Legend() {
  const words = useWords();
  const phrases = usePhrases();
  const { graph } = useInterface().conductor;
  const summary = useAnswers((answers) => answers.summary);
  const shown = useAnswers((answers) => answers.shown);
  const wide = useWideScreen();
  const coloured = useView((view) => view.colourBy);
  // The graph is no store: `shown` changes whenever it was merged anew.
  const facts = useMemo(() => (shown ? legendFacts(graph) : null), [graph, shown]);
  if (!facts || !summary) return null;
  const kinds = summary.entityKinds.filter((kind) => facts.kinds.has(kind));
  return (
    <details className="legend" open={wide}>
      <summary>
        <Icon node={Info} size={15} />
        {words('legend.title')}
        <Icon node={ChevronDown} size={15} className="chevron" />
      </summary>
      <div className="legend-body">
        <ul aria-label={words('legend.lines')}>
          {listedLevels
            .filter((level) => facts.levels.has(level))
            .map((level) => (
              <li key={level}>
                <LineSample level={level} />
                {words(`evidence.${level}`)}
              </li>
            ))}
        </ul>
        <ul aria-label={words('legend.colours')}>
          {listedCategories
            .filter((category) => facts.categories.has(category))
            .map((category) => (
              <li key={category}>
                <LineSample level="corroborated" category={category} />
                {words(`category.${category}`)}
              </li>
            ))}
        </ul>
        {coloured === 'community' ? (
          <Communities />
        ) : (
          <ul aria-label={words('legend.kinds')}>
            {kinds.map((kind) => {
              const known = entry(summary.vocabulary.entityKinds, kind);
              return (
                <li key={kind}>
                  <KindIcon kind={kind} size={18} />
                  {known ? phrases.text(known.label).text : kind}
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </details>
  );
}
