import { useState } from 'react';
import type { ClaimView } from '../../graph/index.ts';
import { useJudge, useUndo } from '../api/queries.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/notice.tsx';
import { say } from '../state/store.ts';
import { AmendForm } from './amend-form.tsx';
import { toPanelHead } from './panel-head.tsx';
import '../style/review.css';

function Judging({ claim }: { readonly claim: ClaimView }) {
  const judge = useJudge();
  const undo = useUndo();
  const done = (text: string) => (): void => {
    say(text);
    toPanelHead();
  };
  const last = claim.amended.at(-1);
  return (
    <div className="judging">
      <AmendForm
        key={claim.amended.length}
        claim={claim}
        onSend={(change) =>
          judge.mutate({ act: 'amend', claim: claim.id, change }, { onSuccess: done('The report is amended') })
        }
      />
      <div className="panel-actions">
        <Button
          look="danger"
          disabled={judge.isPending}
          onClick={() =>
            judge.mutate({ act: 'reject', claim: claim.id }, { onSuccess: done('The report is rejected') })
          }
        >
          Reject
        </Button>
        {last !== undefined && (
          <Button disabled={undo.isPending} onClick={() => undo.mutate(last, { onSuccess: done('As it was read') })}>
            Undo the amendment
          </Button>
        )}
      </div>
      {judge.error !== null && <ErrorNotice error={judge.error} />}
      {undo.error !== null && <ErrorNotice error={undo.error} />}
    </div>
  );
}

/** Below a report: to say that the sentence states something else, or nothing of the sort. */
export function JudgeClaim({ claim }: { readonly claim: ClaimView }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="how" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Correct it</summary>
      {open && <Judging claim={claim} />}
    </details>
  );
}
