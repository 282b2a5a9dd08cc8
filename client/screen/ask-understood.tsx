import type { Answer } from '../../graph/index.ts';
import { Button } from '../parts/button.tsx';
import { FIELD_WORDS } from '../state/ask.ts';
import { askFor } from '../state/store.ts';

type Understood = Answer['understood'][number];

function Rivals({ chip }: { readonly chip: Understood }) {
  return (
    <ul className="ask-rivals">
      {chip.rivals.map(({ value, question }) => (
        <li key={question}>
          <Button look="quiet" onClick={() => askFor('ask', question)}>
            {value}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Part({ chip }: { readonly chip: Understood }) {
  const text = (
    <>
      <span className="ask-field">{FIELD_WORDS[chip.field]}</span> {chip.value}
    </>
  );
  if (chip.rivals.length === 0) return <span className="ask-chip">{text}</span>;
  return (
    <details className="ask-chip">
      <summary>{text}</summary>
      <Rivals chip={chip} />
    </details>
  );
}

/** What was understood, part by part; a part that may mean something else opens a list that asks again. */
export function UnderstoodParts({ understood, ignored }: Pick<Answer, 'understood' | 'ignored'>) {
  if (understood.length === 0) return null;
  return (
    <div className="ask-understood">
      <span className="ask-label">Understood as</span>
      {understood.map((chip) => (
        <Part key={chip.field} chip={chip} />
      ))}
      {ignored.length > 0 && (
        <p className="ask-ignored">
          I ignored: <em>{ignored.join(', ')}</em>
        </p>
      )}
    </div>
  );
}
