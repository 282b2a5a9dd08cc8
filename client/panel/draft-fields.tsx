import { useId } from 'react';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { type Draft, type DraftField, draftFault } from '../state/article-form.ts';

type Change = (field: DraftField, value: string) => void;
type Props = {
  readonly draft: Draft;
  readonly onChange: Change;
  readonly onRemove: (() => void) | null;
  readonly tried: boolean;
};
type FieldProps = Omit<Props, 'onRemove' | 'tried'> & {
  readonly field: DraftField;
  readonly label: string;
  readonly type?: string;
  readonly placeholder?: string;
};

function Field({ draft, onChange, field, label, type = 'text', placeholder = '' }: FieldProps) {
  const id = useId();
  return (
    <div className={`field ${field}`}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        placeholder={placeholder}
        value={draft[field]}
        onChange={(event) => onChange(field, event.target.value)}
      />
    </div>
  );
}

function TextField({ draft, onChange }: Omit<Props, 'onRemove' | 'tried'>) {
  const id = useId();
  return (
    <div className="field text">
      <label htmlFor={id}>Text</label>
      <textarea
        id={id}
        rows={8}
        placeholder="Paste the article here"
        value={draft.text}
        onChange={(event) => onChange('text', event.target.value)}
      />
    </div>
  );
}

/** The fields of one article, with a plain warning for a missing date and what else is wrong once it was sent. */
export function DraftFields({ draft, onChange, onRemove, tried }: Props) {
  const fault = draftFault(draft);
  const share = { draft, onChange };
  return (
    <fieldset className="draft">
      <legend>{draft.title === '' ? 'New article' : draft.title}</legend>
      <Field {...share} field="title" label="Title" placeholder="Taken from the first line if empty" />
      <Field {...share} field="published" label="Published on" type="date" />
      <Field {...share} field="outlet" label="Outlet" placeholder="For example Reuters" />
      <Field {...share} field="url" label="Link" placeholder="https://…" />
      <TextField {...share} />
      {draft.published === '' && (
        <Notice look="warning">
          <strong>No publication date</strong>
          <span>Without it, words such as “Tuesday” or “last month” cannot be turned into dates.</span>
        </Notice>
      )}
      {draft.notes.map((note) => (
        <Notice key={note}>{note}</Notice>
      ))}
      {tried && fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      {onRemove !== null && (
        <Button look="quiet" onClick={onRemove}>
          Leave this one out
        </Button>
      )}
    </fieldset>
  );
}
