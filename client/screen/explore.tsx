import { useStatus } from '../api/queries.ts';
import type { Point } from '../canvas/geometry.ts';
import { GraphCanvas } from '../canvas/graph-canvas.tsx';
import { ArticlesPanel } from '../panel/articles-panel.tsx';
import { EmptyStore } from '../panel/empty-store.tsx';
import { ExportDialog } from '../panel/export-dialog.tsx';
import { Filters } from '../panel/filters.tsx';
import { Overview } from '../panel/overview.tsx';
import { PathStart, PathsPanel } from '../panel/paths-panel.tsx';
import { ReviewPanel } from '../panel/review-panel.tsx';
import { SelectionPanel } from '../panel/selection-panel.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { ErrorNotice, Skeleton } from '../parts/notice.tsx';
import { Part } from '../parts/part.tsx';
import { shownText } from '../state/explore.ts';
import { findPathsFrom, openDialog, select, showOverview, useApp } from '../state/store.ts';
import { useExplore } from './use-explore.ts';
import '../style/explore.css';

type Explored = ReturnType<typeof useExplore>;

/** The network stands where it stood when the reader comes back from another tab. */
const PLACES = new Map<string, Point>();

function close(): void {
  select(null);
  showOverview();
  document.querySelector<HTMLElement>('.graph-box')?.focus();
}

function Aside({ explored }: { readonly explored: Explored }) {
  const selection = useApp((app) => app.selection);
  const aside = useApp((app) => app.aside);
  const from = useApp((app) => app.pathFrom);
  const end = (): void => findPathsFrom(null);
  if (from !== null && selection?.kind === 'node') {
    if (selection.id === from) return <PathStart from={from} onClose={end} />;
    return <PathsPanel from={from} to={selection.id} onClose={end} />;
  }
  if (selection !== null) return <SelectionPanel selection={selection} {...explored.all} onClose={close} />;
  if (aside === 'articles') return <ArticlesPanel onClose={close} />;
  if (aside === 'review') return <ReviewPanel onClose={close} />;
  return <Overview network={explored.network} />;
}

/** A card that fails leaves the network as it is; choosing something else draws another. */
function Evidence({ explored }: { readonly explored: Explored }) {
  const selection = useApp((app) => app.selection);
  const aside = useApp((app) => app.aside);
  return (
    <Part of={[selection, aside]}>
      <Aside explored={explored} />
    </Part>
  );
}

function Drawing({ explored }: { readonly explored: Explored }) {
  const selection = useApp((app) => app.selection);
  const centre = useApp((app) => app.centre);
  const { network, shown } = explored;
  const part = shownText(network, shown);
  return (
    <GraphCanvas {...shown} selected={selection} onSelect={select} centre={centre} places={PLACES}>
      <div className="graph-top">
        <Button className="filter-button" onClick={() => openDialog('filters')}>
          <Icon name="filter" /> Filter
        </Button>
        {part !== null && <span className="shown-part">{part}: the most active. Search to add others.</span>}
      </div>
      {shown.nodes.length === 0 && network.nodes.length > 0 && (
        <p className="graph-nothing">Nothing passes the filter. Switch something on at the left.</p>
      )}
    </GraphCanvas>
  );
}

function FiltersDialog({ explored }: { readonly explored: Explored }) {
  const open = useApp((app) => app.open === 'filters');
  if (!open) return null;
  return (
    <Dialog title="Filter" onClose={() => openDialog('none')}>
      <Filters counts={explored.counts} />
    </Dialog>
  );
}

/** The network with its filters at the left and the evidence at the right. */
export function ExploreScreen() {
  const explored = useExplore();
  const articles = useStatus().data?.counts.articles;
  const exporting = useApp((app) => app.open === 'export');
  if (explored.error !== null && explored.network.nodes.length === 0) {
    return (
      <div className="screen-centre">
        <ErrorNotice error={explored.error} onRetry={explored.retry} />
      </div>
    );
  }
  if (explored.isPending) {
    return (
      <div key="loading" className="screen-centre">
        <Skeleton />
      </div>
    );
  }
  if (articles === 0) return <EmptyStore />;
  return (
    <div key="explore" className="explore">
      <h2 className="hidden-text">Explore</h2>
      <section className="explore-filters" aria-label="Filter">
        <Filters counts={explored.counts} />
      </section>
      <section className="explore-graph" aria-label="Network">
        <Drawing explored={explored} />
      </section>
      <section className="explore-aside" aria-label="Evidence">
        <Evidence explored={explored} />
      </section>
      <FiltersDialog explored={explored} />
      {exporting && <ExportDialog drawn={explored.shown} />}
    </div>
  );
}
