import { type FormEvent, useId, useState } from 'react';
import { type AmendRequest, type ClaimView, MODALITIES, type Modality, placeFrom } from '../../graph/index.ts';
import { useJudge, useUndo } from '../api/queries.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/notice.tsx';
import { say } from '../state/store.ts';
import { MODALITY_WORDS } from '../state/words.ts';
import { toPanelHead } from './panel-head.tsx';
import '../style/review.css';

type Draft = { readonly date: string; readonly place: string; readonly modality: Modality };

/** What of the draft differs from the claim; an emptied field says that it is not known. */
function changeOf(draft: Draft, before: Draft): AmendRequest {
  const place = draft.place.trim() === '' ? null : placeFrom(draft.place);
  return {
    ...(draft.date === before.date ? {} : { date: draft.date.trim() === '' ? null : draft.date.trim() }),
    ...(draft.place === before.place || place === undefined ? {} : { place }),
    ...(draft.modality === before.modality ? {} : { modality: draft.modality }),
  };
}

type FieldProps = {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function Field({ label, hint, value, onChange }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} placeholder={hint} value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}

function ModalityField({ value, onChange }: { readonly value: Modality; readonly onChange: (to: Modality) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>It is reported as</label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(MODALITIES.find((m) => m === event.target.value) ?? value)}
      >
        {MODALITIES.map((modality) => (
          <option key={modality} value={modality}>
            {MODALITY_WORDS[modality]}
          </option>
        ))}
      </select>
    </div>
  );
}

function AmendForm({ claim, onSend }: { readonly claim: ClaimView; readonly onSend: (change: AmendRequest) => void }) {
  const before: Draft = { date: claim.when ?? '', place: claim.place ?? '', modality: claim.modality };
  const [draft, setDraft] = useState(before);
  const set = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const change = changeOf(draft, before);
  const unclear = draft.place !== before.place && draft.place.trim() !== '' && placeFrom(draft.place) === undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSend(change);
  };
  return (
    <form className="amend" onSubmit={submit}>
      <Field label="Date" hint="2018, 2018-05 or 2018-05-31" value={draft.date} onChange={(date) => set({ date })} />
      <Field label="Place" hint="Riga, LVA" value={draft.place} onChange={(place) => set({ place })} />
      {unclear && <p className="fault">Write the town and the three letters of its country: “Riga, LVA”.</p>}
      <ModalityField value={draft.modality} onChange={(modality) => set({ modality })} />
      <Button type="submit" look="primary" disabled={unclear || Object.keys(change).length === 0}>
        Amend
      </Button>
    </form>
  );
}

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
