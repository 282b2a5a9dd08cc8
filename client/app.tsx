import { lazy, type ReactNode, Suspense } from 'react';
import { LiveRegion } from './parts/live-region.tsx';
import { Skeleton } from './parts/notice.tsx';
import { tabId, tabPanelId } from './parts/tabs.tsx';
import { ExploreScreen } from './screen/explore.tsx';
import { Dialogs } from './shell/dialogs.tsx';
import { Header } from './shell/header.tsx';
import { StatusLine } from './shell/status-line.tsx';
import { TokenDialog } from './shell/token-dialog.tsx';
import { Tray } from './shell/tray.tsx';
import { usePageKeys } from './shell/use-page-keys.ts';
import type { Tab } from './state/address.ts';
import { useApp } from './state/store.ts';

const CypherScreen = lazy(() => import('./screen/cypher.tsx').then((file) => ({ default: file.CypherScreen })));
const AskScreen = lazy(() => import('./screen/ask.tsx').then((file) => ({ default: file.AskScreen })));

const SCREENS: Readonly<Record<Tab, () => ReactNode>> = {
  explore: () => <ExploreScreen />,
  cypher: () => <CypherScreen />,
  ask: () => <AskScreen />,
};

function Said() {
  const said = useApp((app) => app.said);
  return <LiveRegion text={said.text} n={said.n} />;
}

export function App() {
  const tab = useApp((app) => app.tab);
  usePageKeys();
  return (
    <div className="page">
      <a className="skip-link" href={`#${tabPanelId(tab)}`}>
        Skip to content
      </a>
      <Header />
      <main className="main">
        <div key={tab} className={`screen on-${tab}`} id={tabPanelId(tab)} role="tabpanel" aria-labelledby={tabId(tab)}>
          <Suspense fallback={<Skeleton />}>{SCREENS[tab]()}</Suspense>
        </div>
      </main>
      <StatusLine />
      <Tray />
      <Dialogs />
      <TokenDialog />
      <Said />
    </div>
  );
}
