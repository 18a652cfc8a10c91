import { switchSource } from '../../state/actions';
import { useInterface, useView, useWords } from '../interface';
import { isOn } from './perspective';

/** Switches a source on or off: what rests on it alone comes and goes. */
export function SourceSwitch({ source, title }: { readonly source: string; readonly title: string }) {
  const words = useWords();
  const { view } = useInterface().conductor;
  const on = useView(({ query }) => isOn(source, query.sourcesOff, query.sourcesOnly));
  return (
    <label className="switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-label={words('perspective.on', { title })}
        onChange={() => view.apply(switchSource(source, !on))}
      />
      <span className="switch-track" aria-hidden="true" />
      <span className="switch-text" aria-hidden="true">
        {words(on ? 'perspective.switch' : 'perspective.off')}
      </span>
    </label>
  );
}
