import type { ArticleSummary } from '../../graph/index.ts';
import { useRemoveArticle } from '../api/queries.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { ErrorNotice } from '../parts/notice.tsx';
import { say } from '../state/store.ts';
import { counted } from '../state/words.ts';

type Props = { readonly article: ArticleSummary; readonly onDone: () => void; readonly onDeleted?: () => void };

/** Asks before an article and what only it reports go. */
export function DeleteArticle({ article, onDone, onDeleted }: Props) {
  const { mutate, isPending, error } = useRemoveArticle();
  const name = article.title === '' ? 'this article' : `“${article.title}”`;
  const remove = (): void =>
    mutate(article.id, {
      onSuccess: (gone) => {
        say(`Deleted, with ${counted(gone.claims, 'report')}`);
        onDone();
        onDeleted?.();
      },
    });
  return (
    <Dialog title="Delete article" onClose={onDone}>
      <p>
        Delete {name}? Its {counted(article.claims, 'report')} and every event that no other article reports go with it.
      </p>
      {error !== null && <ErrorNotice error={error} />}
      <div className="form-end">
        <Button onClick={onDone}>Keep</Button>
        <Button look="danger" onClick={remove} disabled={isPending}>
          {isPending ? 'Deleting …' : 'Delete'}
        </Button>
      </div>
    </Dialog>
  );
}
