import { useLoadSamples, useRemoveSamples, useStatus } from '../api/queries.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/notice.tsx';
import { say } from '../state/store.ts';
import { counted } from '../state/words.ts';

/** Says that what is shown are samples, with the way to take them out. */
export function SamplesBanner() {
  const present = useStatus().data?.samples.present ?? 0;
  const { mutate, isPending, error } = useRemoveSamples();
  if (present === 0) return null;
  const remove = (): void =>
    mutate(undefined, { onSuccess: ({ articles }) => say(`${counted(articles, 'sample')} removed`) });
  return (
    <div className="notice samples">
      <span>
        <strong>{counted(present, 'sample article')}</strong>, written for this product about public events.
      </span>
      <Button onClick={remove} disabled={isPending}>
        {isPending ? 'Removing …' : 'Remove samples'}
      </Button>
      {error !== null && <ErrorNotice error={error} />}
    </div>
  );
}

/** Loads the bundled articles; what comes of it is in the tray. */
export function LoadSamples() {
  const { mutate, isPending, error } = useLoadSamples();
  return (
    <>
      <Button look="primary" onClick={() => mutate()} disabled={isPending}>
        {isPending ? 'Loading …' : 'Load the sample articles'}
      </Button>
      {error !== null && <ErrorNotice error={error} />}
    </>
  );
}
