import { useStatus } from '../api/queries.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { openDialog } from '../state/store.ts';
import { counted } from '../state/words.ts';
import { LoadSamples } from './samples.tsx';

/** The first look at an empty store: what to do, and what each choice does. */
export function EmptyStore() {
  const available = useStatus().data?.samples.available ?? 0;
  return (
    <div className="empty-store">
      <h2>No articles yet</h2>
      <p>
        Diplograph reads diplomatic news and draws who met, visited and supported whom, with the sentence beside every
        line.
      </p>
      <div className="empty-choices">
        <div>
          <Button {...(available > 0 ? {} : { look: 'primary' as const })} onClick={() => openDialog('add')}>
            <Icon name="plus" /> Add an article
          </Button>
          <p className="panel-meta">Paste text or drop files. They are read here and stay on this machine.</p>
        </div>
        {available > 0 && (
          <div>
            <LoadSamples />
            <p className="panel-meta">
              {counted(available, 'short article')} about public events; remove them whenever you like.
            </p>
          </div>
        )}
      </div>
    </div>
  );
}
