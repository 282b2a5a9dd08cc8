import { type FormEvent, useId, useState } from 'react';
import { type AmendRequest, type ClaimView, MODALITIES, type Modality } from '../../graph/index.ts';
import { Button } from '../parts/button.tsx';
import { type AmendDraft, changeOf, draftFault, draftOf } from '../state/amend.ts';
import { MODALITY_WORDS } from '../state/words.ts';
import { ActorField } from './actor-field.tsx';

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

type Props = { readonly claim: ClaimView; readonly onSend: (change: AmendRequest) => void };

/** What a report says, to be put right: who, when, where, and whether it took place. */
export function AmendForm({ claim, onSend }: Props) {
  const [draft, setDraft] = useState(() => draftOf(claim));
  const set = (part: Partial<AmendDraft>): void => setDraft({ ...draft, ...part });
  const change = changeOf(draft, claim);
  const fault = draftFault(draft, claim);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (fault === null) onSend(change);
  };
  return (
    <form className="amend" onSubmit={submit}>
      {claim.actors.map((actor) => (
        <ActorField
          key={actor.key}
          actor={actor}
          draft={draft.actors[actor.key]}
          onDraft={(to) => set({ actors: { ...draft.actors, [actor.key]: to } })}
        />
      ))}
      <Field label="Date" hint="2018, 2018-05 or 2018-05-31" value={draft.date} onChange={(date) => set({ date })} />
      <Field label="Place" hint="Riga, LVA" value={draft.place} onChange={(place) => set({ place })} />
      <ModalityField value={draft.modality} onChange={(modality) => set({ modality })} />
      {fault !== null && <p className="fault">{fault}</p>}
      <Button type="submit" look="primary" disabled={fault !== null || Object.keys(change).length === 0}>
        Amend
      </Button>
    </form>
  );
}
