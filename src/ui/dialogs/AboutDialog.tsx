import { useInterface, useWords } from '../interface';
import { Frame } from './Frame';

/** What is shipped with the page, with its licence: names are names in every language. */
const parts: readonly (readonly [name: string, licence: string])[] = [
  ['React', 'MIT'],
  ['React Aria Components', 'Apache-2.0'],
  ['sigma.js, graphology', 'MIT'],
  ['Zod, Zustand, fflate', 'MIT'],
  ['FormatJS', 'BSD-3-Clause'],
  ['Lucide', 'ISC'],
  ['circle-flags', 'MIT'],
  ['Inter', 'OFL-1.1'],
  ['Source Serif 4', 'OFL-1.1'],
];

/** What Entente is, its keys, and whose work it stands on. */
export default function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { effects } = useInterface();
  return (
    <Frame title={words('about.title')} onClose={onClose}>
      <p className="standfirst">{words('about.what')}</p>
      <p>{words('about.privacy')}</p>
      <h3>{words('about.keys')}</h3>
      <dl className="keys">
        <div>
          <dt>
            <kbd>/</kbd>
          </dt>
          <dd>{words('about.keySearch')}</dd>
        </div>
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>{words('about.keyEscape')}</dd>
        </div>
      </dl>
      <h3>{words('about.licences')}</h3>
      <ul className="licences">
        {parts.map(([name, licence]) => (
          <li key={name}>
            {name} <span className="row-note">{licence}</span>
          </li>
        ))}
      </ul>
      <p className="note">{words('about.version', { version: effects.version })}</p>
    </Frame>
  );
}
