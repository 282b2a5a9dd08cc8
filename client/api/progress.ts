import { Progress } from '../../graph/index.ts';
import { say, setLink, track } from '../state/store.ts';
import { graphChanged } from './queries.ts';

const REFRESH_MS = 400;

/** Follows the ingest until the returned function is called; the browser reconnects by itself and sends Last-Event-ID. */
export function followProgress(): () => void {
  const source = new EventSource('/api/progress');
  let pending: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    pending ??= setTimeout(() => {
      pending = undefined;
      graphChanged();
    }, REFRESH_MS);
  };
  source.addEventListener('open', () => setLink('open'));
  source.addEventListener('error', () => setLink('lost'));
  source.addEventListener('article', (event: MessageEvent<string>) => {
    const progress = Progress.safeParse(JSON.parse(event.data));
    if (!progress.success) return;
    track(progress.data);
    if (progress.data.result === null) return;
    if (progress.data.done === progress.data.total)
      say(`${progress.data.done} of ${progress.data.total} articles read`);
    refresh();
  });
  return () => {
    clearTimeout(pending);
    source.close();
  };
}
