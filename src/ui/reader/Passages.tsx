import { useEffect, useRef } from 'react';
import { paragraphsOf } from '../../messages/locator';
import type { Citation } from '../../schema/citation';
import type { Passage } from '../../schema/dossier';
import { usePreference, useWords } from '../interface';
import { usePhrases } from '../vocabulary';

/** The digest, paragraph by paragraph; the cited ones are marked and brought into view. */
export function Passages({
  passages,
  citation,
}: {
  readonly passages: readonly Passage[];
  readonly citation: Citation | null;
}) {
  const words = useWords();
  const phrases = usePhrases();
  const reducedMotion = usePreference((preferences) => preferences.reducedMotion);
  const list = useRef<HTMLOListElement>(null);
  const cited = paragraphsOf(citation?.locator);
  const first = cited?.[0];

  useEffect(() => {
    const scroller = list.current?.closest('.panel-scroll');
    const marked = first === undefined ? null : list.current?.querySelector('[data-cited]');
    if (!scroller || !marked) return;
    // The panel scrolls, never the page: scrollIntoView would move both.
    const gap = marked.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    const third = scroller.clientHeight / 3;
    scroller.scrollTo({
      top: scroller.scrollTop + gap - third,
      behavior: reducedMotion ? 'auto' : 'smooth',
    });
  }, [first, reducedMotion]);

  if (passages.length === 0) return <p className="note no-digest">{words('reader.noDigest')}</p>;
  return (
    <section className="block digest">
      <h3 className="block-title">{words('reader.passages')}</h3>
      <p className="note">{words('reader.passagesNote')}</p>
      <ol className="passages" ref={list}>
        {passages.map(({ paragraph, digest }) => {
          const text = phrases.text(digest);
          const here = cited !== null && paragraph >= cited[0] && paragraph <= cited[1];
          return (
            <li
              key={paragraph}
              className="passage"
              data-cited={here || undefined}
              aria-current={here ? 'location' : undefined}
            >
              <span className="passage-number">
                <span className="visually-hidden">{words('reader.paragraph', { number: paragraph })}</span>
                <span aria-hidden="true">{paragraph}</span>
              </span>
              <div>
                <p lang={text.language}>{here ? <mark>{text.text}</mark> : text.text}</p>
                {here && <span className="cited-here">{words('reader.cited')}</span>}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
