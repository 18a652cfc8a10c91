import { useMoves, useWords } from '../interface';

/** A link that names records of another case. */
export function UnknownPanel({ ids }: { readonly ids: readonly string[] }) {
  const words = useWords();
  const { clear } = useMoves();
  const named = new Intl.ListFormat(words.locale).format(ids.slice(0, 10));
  return (
    <div className="unknown">
      <h2 className="headline" tabIndex={-1}>
        {words('unknown.title')}
      </h2>
      <p className="standfirst">{words('unknown.text', { count: ids.length, ids: named })}</p>
      <p className="note">{words('unknown.remedy')}</p>
      <button type="button" className="button" onClick={clear}>
        {words('many.clear')}
      </button>
    </div>
  );
}
