import { type ReactNode, Suspense } from 'react';
import { type Late, late } from './parts/late.ts';
import { LiveRegion } from './parts/live-region.tsx';
import { Skeleton } from './parts/notice.tsx';
import { Part } from './parts/part.tsx';
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

const LATE: Readonly<Partial<Record<Tab, Late>>> = {
  cypher: late(async () => (await import('./screen/cypher.tsx')).CypherScreen),
  ask: late(async () => (await import('./screen/ask.tsx')).AskScreen),
};

function Screen({ tab }: { readonly tab: Tab }): ReactNode {
  const Component = LATE[tab]?.Component ?? ExploreScreen;
  return <Component />;
}

/** The button that was pressed is gone: the tab of this screen is the nearest place left. */
const focusTab = (tab: Tab): void => document.getElementById(tabId(tab))?.focus();

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
          <Part onFailed={() => LATE[tab]?.again()} onAgain={() => focusTab(tab)}>
            <Suspense fallback={<Skeleton />}>
              <Screen tab={tab} />
            </Suspense>
          </Part>
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
