import {
  BookOpen,
  Code,
  Download,
  FolderOpen,
  Info,
  Keyboard,
  Link,
  Moon,
  Printer,
  Sun,
} from '../../appearance/glyphs';
import { useCopyLink } from '../bar/useCopyLink';
import { type DialogName, useInterface, useMoves, usePreference, useWords } from '../interface';
import { Icon } from '../parts/Icon';
import { Frame } from './Frame';

/** The tools of the bar where there is no room for them. */
export default function MenuDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  const { effects, show } = useInterface();
  const { showSources } = useMoves();
  const { copy, copyEmbed } = useCopyLink();
  const dark = usePreference((preferences) => preferences.theme === 'dark');
  const dialog = (name: DialogName) => () => show(name);
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  const items = [
    { node: FolderOpen, label: words('bar.open'), act: dialog('open') },
    { node: Download, label: words('bar.export'), act: dialog('export') },
    { node: BookOpen, label: words('bar.sources'), act: then(() => showSources(null)) },
    { node: Link, label: words('bar.copyLink'), act: then(copy) },
    { node: Code, label: words('bar.copyEmbed'), act: then(copyEmbed) },
    { node: Printer, label: words('bar.print'), act: then(() => effects.print()) },
    {
      node: dark ? Sun : Moon,
      label: words(dark ? 'bar.theme.light' : 'bar.theme.dark'),
      act: then(() => effects.setScheme(dark ? 'light' : 'dark')),
    },
    { node: Keyboard, label: words('bar.shortcuts'), act: dialog('shortcuts') },
    { node: Info, label: words('bar.about'), act: dialog('about') },
  ];
  return (
    <Frame title={words('bar.menu')} onClose={onClose}>
      <ul className="menu">
        {items.map(({ node, label, act }) => (
          <li key={label}>
            <button type="button" className="menu-item" onClick={act}>
              <Icon node={node} size={20} />
              {label}
            </button>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
