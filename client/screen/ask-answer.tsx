import type { Answer } from '../../graph/index.ts';
import { Button } from '../parts/button.tsx';
import { Flag } from '../parts/flag.tsx';
import { askFor } from '../state/store.ts';
import { counted } from '../state/words.ts';
import { AskCypher } from './ask-cypher.tsx';
import { Examples } from './ask-examples.tsx';
import { AskApart, AskRows } from './ask-rows.tsx';
import { UnderstoodParts } from './ask-understood.tsx';

/** Whom an unclear name may mean; each asks the question with that name. */
function Candidates({ candidates }: Pick<Answer, 'candidates'>) {
  if (candidates.length === 0) return null;
  return (
    <ul className="ask-candidates" aria-label="Names">
      {candidates.map(({ party, events, question }) => (
        <li key={party.id}>
          <Button onClick={() => askFor('ask', question)}>
            <Flag iso2={party.iso2} size={16} /> {party.name}
            <span className="ask-sources">{counted(events, 'event')}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Notes({ notes }: Pick<Answer, 'notes'>) {
  if (notes.length === 0) return null;
  return (
    <ul className="ask-notes" aria-label="Notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

/** An answer, or a reply that helps to ask again; never empty. */
export function AskAnswer({ answer }: { readonly answer: Answer }) {
  return (
    <article className="ask-answer" aria-labelledby="ask-headline">
      <UnderstoodParts understood={answer.understood} ignored={answer.ignored} />
      <h3 id="ask-headline" className={`ask-headline ${answer.status}`}>
        {answer.headline}
      </h3>
      <Candidates candidates={answer.candidates} />
      <Notes notes={answer.notes} />
      <AskRows rows={answer.rows} />
      <AskApart apart={answer.apart} />
      <AskCypher cypher={answer.cypher} />
      {answer.status !== 'answered' && answer.apart.length === 0 && <Examples suggestions={answer.suggestions} />}
    </article>
  );
}
