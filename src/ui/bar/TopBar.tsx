import { BookOpen, Download, FolderOpen, Info, Link, Menu, Moon, Sun } from '../../appearance/glyphs';
import { useAnswers, useInterface, useMoves, usePreference, useView, useWords } from '../interface';
import { IconButton } from '../parts/IconButton';
import { Search } from './Search';
import { useCopyLink } from './useCopyLink';

/** Name, case, search, and what can be done with the whole case. */
export function TopBar() {
  const words = useWords();
  const { effects, show } = useInterface();
  const { showSources, closePanel } = useMoves();
  const title = useAnswers((answers) => answers.summary?.title);
  const theme = usePreference((preferences) => preferences.theme);
  const sourcesOpen = useView((view) => view.panel.name === 'sources');
  const { copy } = useCopyLink();
  const dark = theme === 'dark';
  return (
    <header className="bar">
      <p className="wordmark">{words('app.name')}</p>
      <h1 className="case-title">{title ?? words('app.tagline')}</h1>
      <Search />
      <div className="bar-tools">
        <IconButton node={FolderOpen} label={words('bar.open')} labelled onClick={() => show('open')} />
        <IconButton
          node={Download}
          label={words('bar.export')}
          labelled
          disabled={title === undefined}
          onClick={() => show('export')}
        />
        <IconButton
          node={BookOpen}
          label={words('bar.sources')}
          labelled
          pressed={sourcesOpen}
          onClick={({ currentTarget }) => (sourcesOpen ? closePanel() : showSources(currentTarget))}
        />
        <IconButton node={Link} label={words('bar.copyLink')} onClick={copy} />
        <IconButton
          node={dark ? Sun : Moon}
          label={words(dark ? 'bar.theme.light' : 'bar.theme.dark')}
          onClick={() => effects.setScheme(dark ? 'light' : 'dark')}
        />
        <IconButton node={Info} label={words('bar.about')} onClick={() => show('about')} />
      </div>
      <IconButton node={Menu} label={words('bar.menu')} className="bar-menu" onClick={() => show('menu')} />
    </header>
  );
}
