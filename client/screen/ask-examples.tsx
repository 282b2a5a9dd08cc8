import { Button } from '../parts/button.tsx';
import { askFor } from '../state/store.ts';

/** Questions to click; with an empty graph there are none, and that is said. */
export function Examples({ suggestions }: { readonly suggestions: readonly string[] }) {
  if (suggestions.length === 0) {
    return <p className="ask-none">The graph holds no events yet. Add articles or load the samples, then ask.</p>;
  }
  return (
    <section className="ask-examples" aria-labelledby="ask-examples">
      <h3 id="ask-examples">Questions that this graph can answer</h3>
      <ul>
        {suggestions.map((question) => (
          <li key={question}>
            <Button onClick={() => askFor('ask', question)}>{question}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
