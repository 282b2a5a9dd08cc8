import type { Answer } from '../../graph/index.ts';
import { Button } from '../parts/button.tsx';
import { withValues } from '../state/ask.ts';
import { askFor, say } from '../state/store.ts';

type Statement = Answer['cypher'][number];

function copy(text: string): void {
  navigator.clipboard.writeText(text).then(
    () => say('Copied'),
    () => say('The browser did not allow copying'),
  );
}

function One({ statement }: { readonly statement: Statement }) {
  const params = Object.entries(statement.params);
  return (
    <section className="ask-statement" aria-label={statement.purpose}>
      <h4>{statement.purpose}</h4>
      {params.length > 0 && (
        <dl className="ask-params">
          {params.map(([name, value]) => (
            <div key={name}>
              <dt>${name}</dt>
              <dd>{JSON.stringify(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      <pre tabIndex={0}>{statement.text}</pre>
      <div className="ask-statement-end">
        <Button onClick={() => askFor('cypher', withValues(statement))}>Open in Cypher</Button>
        <Button look="quiet" onClick={() => copy(withValues(statement))}>
          Copy
        </Button>
      </div>
    </section>
  );
}

/** Exactly the texts that ran, with their parameters. */
export function AskCypher({ cypher }: Pick<Answer, 'cypher'>) {
  if (cypher.length === 0) return null;
  return (
    <details className="ask-cypher">
      <summary>Cypher that was run ({cypher.length})</summary>
      {cypher.map((statement) => (
        <One key={`${statement.purpose} ${statement.text} ${JSON.stringify(statement.params)}`} statement={statement} />
      ))}
    </details>
  );
}
