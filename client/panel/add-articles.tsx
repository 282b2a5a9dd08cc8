import { useState } from 'react';
import { useAddArticle } from '../api/queries.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { ErrorNotice } from '../parts/notice.tsx';
import { type Draft, type DraftField, draftFault, draftOf, inputOf } from '../state/article-form.ts';
import { openDialog, say, track } from '../state/store.ts';
import { counted } from '../state/words.ts';
import { DraftFields } from './draft-fields.tsx';
import { DropZone } from './drop-zone.tsx';
import { PageAddress } from './page-address.tsx';
import { type Refusal, readFile, readPage } from './read-file.ts';

function useDrafts() {
  const [drafts, setDrafts] = useState<readonly Draft[]>([draftOf('first', '')]);
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const [reading, setReading] = useState(0);
  const change = (key: string, field: DraftField, value: string): void =>
    setDrafts((all) => all.map((draft) => (draft.key === key ? { ...draft, [field]: value } : draft)));
  const remove = (key: string): void => setDrafts((all) => all.filter((draft) => draft.key !== key));
  const [fetching, setFetching] = useState(false);
  const take = (read: readonly (Draft | Refusal)[]): void => {
    const good = read.flatMap((each) => ('text' in each ? [each] : []));
    if (good.length > 0) setDrafts((all) => [...all.filter((draft) => draft.text.trim() !== ''), ...good]);
    setRefused(read.flatMap((each) => ('reason' in each ? [each] : [])));
  };
  const addFiles = async (files: readonly File[]): Promise<void> => {
    setReading((n) => n + files.length);
    take(await Promise.all(files.map(readFile)).finally(() => setReading((n) => n - files.length)));
  };
  const addPage = async (url: string): Promise<void> => {
    setFetching(true);
    take([await readPage(url).finally(() => setFetching(false))]);
  };
  return { drafts, refused, reading, fetching, change, remove, addFiles, addPage };
}

const close = (): void => openDialog('none');

/** Paste, drop or fetch articles, then send them; the tray shows how far they are. */
export function AddArticlesDialog() {
  const { drafts, refused, reading, fetching, change, remove, addFiles, addPage } = useDrafts();
  const [tried, setTried] = useState(false);
  const { mutateAsync, isPending, error } = useAddArticle();
  const send = async (): Promise<void> => {
    setTried(true);
    if (drafts.some((draft) => draftFault(draft) !== null)) return;
    for (const draft of drafts) {
      const result = await mutateAsync(inputOf(draft));
      // What is known already is not read again, so no progress tells of it.
      if (result.already) track({ id: result.id, title: result.title, stage: 'stored', done: 1, total: 1, result });
      remove(draft.key);
    }
    say(`${counted(drafts.length, 'article')} sent`);
    close();
  };
  return (
    <Dialog title="Add articles" onClose={close} className="wide">
      <form
        className="add-articles"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send().catch(() => undefined);
        }}
      >
        <DropZone reading={reading} onFiles={(files) => void addFiles(files)} />
        <PageAddress busy={fetching} onFetch={(url) => void addPage(url)} />
        {refused.map((each) => (
          <p className="fault" role="alert" key={each.name}>
            “{each.name}”: {each.reason}
          </p>
        ))}
        {drafts.map((draft) => (
          <DraftFields
            key={draft.key}
            draft={draft}
            tried={tried}
            onChange={(field, value) => change(draft.key, field, value)}
            onRemove={drafts.length > 1 ? () => remove(draft.key) : null}
          />
        ))}
        {error !== null && <ErrorNotice error={error} />}
        <div className="form-end">
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" look="primary" disabled={isPending || reading > 0 || fetching}>
            {isPending ? 'Sending …' : `Add ${counted(drafts.length, 'article')}`}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
