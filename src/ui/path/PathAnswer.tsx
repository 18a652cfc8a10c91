import type { PathAnswer as Answer } from '../../conductor/answers';
import type { ProvenPath } from '../../engine/port';
import { chooseAlternative, clearPath } from '../../state/actions';
import { useAnswers, useInterface, useWords } from '../interface';
import { HopList } from './HopList';
import { togetherText } from './together-text';

/** Entities between the ends, in order. */
function between({ hops }: ProvenPath, words: ReturnType<typeof useWords>): string {
  const names = hops.slice(0, -1).map(({ tie, forward }) => (forward ? tie.toLabel : tie.fromLabel));
  if (names.length === 0) return words('path.direct');
  return words('path.through', { names: new Intl.ListFormat(words.locale).format(names) });
}

function Alternatives({ answer, chosen }: { readonly answer: Answer; readonly chosen: number }) {
  const words = useWords();
  const { view } = useInterface().conductor;
  if (answer.paths.length < 2) return null;
  return (
    <fieldset className="choices alternatives">
      <legend>{words('path.alternatives')}</legend>
      {answer.paths.map((path, at) => {
        const key = path.hops.map(({ tie }) => tie.id).join('\n');
        return (
          <label key={key}>
            <input
              type="radio"
              name="path-alternative"
              checked={at === chosen}
              onChange={() => view.apply(chooseAlternative(at))}
            />
            {words('path.alternative', { number: at + 1, through: between(path, words) })}
          </label>
        );
      })}
    </fieldset>
  );
}

function TakeHome({ answer }: { readonly answer: Answer }) {
  const words = useWords();
  const { conductor, effects, tell } = useInterface();
  const copy = () => {
    const text = conductor.pathMarkdown();
    if (text === null) return;
    void effects.copyText(text).then((done) => tell(words(done ? 'path.copied' : 'path.notCopied')));
  };
  const save = () => {
    const text = conductor.pathMarkdown();
    const { from, to } = answer.ask;
    if (text !== null) effects.saveText(`${from}-${to}.md`, text, 'text/markdown');
  };
  return (
    <div className="path-actions">
      <button type="button" className="button" onClick={copy}>
        {words('path.copy')}
      </button>
      <button type="button" className="button" onClick={save}>
        {words('path.save')}
      </button>
      <button type="button" className="link" onClick={() => conductor.view.apply(clearPath, 'push')}>
        {words('path.clear')}
      </button>
    </div>
  );
}

/** What came back for the two ends: the chain with its proof, or why there is none. */
export function PathAnswer({ answer }: { readonly answer: Answer }) {
  const words = useWords();
  const timezone = useAnswers(({ summary }) => summary?.timezone ?? 'Z');
  const { paths, ask, fromLabel: from, toLabel: to, searchedAll } = answer;
  const chosen = Math.min(ask.alternative, Math.max(0, paths.length - 1));
  const path = paths[chosen];
  const limited = !searchedAll && <p className="note">{words('path.limited')}</p>;
  if (!path) {
    return (
      <div className="path-none" role="status">
        <p>{words(ask.together ? 'path.noneTogether' : 'path.none', { from, to })}</p>
        {limited || <p className="note">{words('path.noneRemedy')}</p>}
      </div>
    );
  }
  return (
    <>
      <p className="path-found" role="status">
        <strong>{words('path.found', { count: paths.length, hops: path.hops.length })}</strong>{' '}
        {togetherText(path, timezone, words)}
      </p>
      {limited}
      <Alternatives answer={answer} chosen={chosen} />
      <HopList path={path} answer={answer} />
      <TakeHome answer={answer} />
    </>
  );
}
