import { useWords } from '../interface';
import { Frame } from './Frame';

/** Command key on Apple's machines, Control elsewhere. */
function commandKey(): string {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl';
}

/** Every key of the page, by place. Alternatives stand side by side, keys pressed together are joined. */
export default function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const command = commandKey();
  const places = [
    [
      'keys.page',
      [
        [['/'], 'keys.search'],
        [['?'], 'keys.help'],
        [['Esc'], 'keys.escape'],
        [[`${command}+Z`], 'keys.undo'],
        [[`Shift+${command}+Z`, 'Ctrl+Y'], 'keys.redo'],
      ],
    ],
    [
      'keys.graph',
      [
        [['←', '→', '↑', '↓'], 'keys.walk'],
        [['Enter'], 'keys.open'],
        [['Shift+Enter'], 'keys.add'],
        [['Shift+←', 'Shift+→'], 'keys.pan'],
        [['+', '−', '0'], 'keys.zoom'],
        [['Shift+F10'], 'keys.menu'],
      ],
    ],
    [
      'keys.outline',
      [
        [['←', '→', '↑', '↓'], 'keys.rows'],
        [['Enter'], 'keys.read'],
        [['Shift+↓', `${command}+A`], 'keys.range'],
        [[`${command}+C`], 'keys.copy'],
        [['Shift+F10'], 'keys.menu'],
      ],
    ],
  ] as const;
  return (
    <Frame title={words('keys.title')} onClose={onClose}>
      {places.map(([place, keys]) => (
        <section key={place}>
          <h3>{words(place)}</h3>
          <dl className="keys">
            {keys.map(([alternatives, what]) => (
              <div key={what}>
                <dt>
                  {alternatives.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{words(what)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Frame>
  );
}
