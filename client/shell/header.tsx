import { useStatus } from '../api/queries.ts';
import { SearchBox } from '../panel/search-box.tsx';
import { Button, IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { toggleTheme } from '../parts/theme.ts';
import { useDark } from '../parts/use-dark.ts';
import type { Tab } from '../state/address.ts';
import { openDialog, showArticles, showTab, useApp } from '../state/store.ts';
import { Logo } from './logo.tsx';

const TABS: readonly { id: Tab; name: string }[] = [
  { id: 'explore', name: 'Explore' },
  { id: 'cypher', name: 'Cypher' },
  { id: 'ask', name: 'Ask' },
];

function ArticlesButton() {
  const shown = useApp((app) => app.tab === 'explore' && app.aside === 'articles' && app.selection === null);
  const articles = useStatus().data?.counts.articles;
  return (
    <Button className="articles-button" aria-pressed={shown} onClick={showArticles}>
      <Icon name="articles" />
      <span className="wide-only">Articles</span>
      <span className="count">{articles?.toLocaleString('en') ?? '…'}</span>
    </Button>
  );
}

export function Header() {
  const tab = useApp((app) => app.tab);
  const dark = useDark();
  return (
    <header className="header">
      <h1 className="brand">
        <Logo />
        <span>Diplograph</span>
      </h1>
      <SearchBox />
      <Tabs label="Views" tabs={TABS} selected={tab} onSelect={showTab} />
      <div className="header-tools">
        <ArticlesButton />
        <IconButton label={dark ? 'Light colours' : 'Dark colours'} look="quiet" onClick={toggleTheme}>
          <Icon name={dark ? 'sun' : 'moon'} size={18} />
        </IconButton>
        <IconButton label="Keyboard shortcuts" keys="?" look="quiet" onClick={() => openDialog('shortcuts')}>
          <Icon name="help" size={18} />
        </IconButton>
      </div>
    </header>
  );
}
