import type { Progress } from '../../graph/index.ts';
import { useRetryArticle } from '../api/queries.ts';
import { Button, IconButton, LinkButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { clearTray, goTo, useApp } from '../state/store.ts';
import { stageShare, trayText } from '../state/tray.ts';

function Line({ progress }: { readonly progress: Progress }) {
  const { result } = progress;
  const retry = useRetryArticle();
  const failed = result?.state === 'failed';
  return (
    <li className={failed ? 'failed' : ''}>
      <LinkButton className="plain" onClick={() => goTo({ kind: 'article', id: progress.id })}>
        {progress.title === '' ? 'Untitled article' : progress.title}
      </LinkButton>
      <span className="tray-text">{trayText(progress)}</span>
      {result === null && <progress max={1} value={stageShare(progress)} aria-label={progress.title} />}
      {result?.warnings.map((warning) => (
        <span className="tray-warning" key={warning}>
          {warning}
        </span>
      ))}
      {failed && <Button onClick={() => retry.mutate(progress.id)}>Retry</Button>}
    </li>
  );
}

/** Above the last line: what is being read now and what came of it. Closing it stops nothing. */
export function Tray() {
  const tray = useApp((app) => app.tray);
  const [first] = tray;
  if (first === undefined) return null;
  const busy = tray.some((each) => each.result === null);
  return (
    <section className="tray" aria-label="Articles being read">
      <header>
        <h2>{busy ? `Reading articles: ${first.done} of ${first.total}` : `${first.done} of ${first.total} read`}</h2>
        <IconButton label="Close" look="quiet" onClick={clearTray}>
          <Icon name="close" size={14} />
        </IconButton>
      </header>
      <ul>
        {tray.slice(0, 8).map((progress) => (
          <Line key={progress.id} progress={progress} />
        ))}
      </ul>
    </section>
  );
}
