import { useState } from 'react';
import { type ClaimView, groupBy, NAMESAKE_CLAIMS_MAX, type NodeCard } from '../../graph/index.ts';
import { useJudge } from '../api/queries.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/notice.tsx';
import { say } from '../state/store.ts';
import { counted, whenWords } from '../state/words.ts';
import { toPanelHead } from './panel-head.tsx';
import '../style/review.css';

/** A sentence and its reports: the person is the same in all of them. */
type Sentence = { readonly first: ClaimView; readonly ids: readonly string[] };

/** The sentences on a card that name the person. */
function sentencesNaming({ name, aliases, events }: NodeCard): readonly Sentence[] {
  const names = new Set([name, ...aliases]);
  const claims = events.flatMap((event) => event.claims).filter((c) => c.actors.some((a) => names.has(a.name)));
  const bySentence = groupBy(claims, (c) => `${c.article.id} ${c.start} ${c.end}`);
  return [...bySentence.values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [{ first, ids: [first, ...rest].map((c) => c.id) }],
  );
}

type RowProps = { readonly claim: ClaimView; readonly chosen: boolean; readonly onChoose: () => void };

function Row({ claim, chosen, onChoose }: RowProps) {
  const { title, published } = claim.article;
  const about = [title, published === null ? '' : whenWords(published)].filter((part) => part !== '');
  return (
    <li>
      <label className="check-line">
        <input type="checkbox" checked={chosen} onChange={onChoose} />
        <span>
          “{claim.quote}”<small>{about.join(' · ')}</small>
        </span>
      </label>
    </li>
  );
}

const toggled = (set: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set(set.has(id) ? [...set].filter((other) => other !== id) : [...set, id]);

function Choosing({ card }: { readonly card: NodeCard }) {
  const { mutate, isPending, error } = useJudge();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const sentences = sentencesNaming(card);
  const claims = sentences.filter(({ first }) => chosen.has(first.id)).flatMap(({ ids }) => ids);
  const tell = (): void =>
    mutate(
      { act: 'namesake', who: card.id, claims },
      {
        onSuccess: () => {
          say(`${counted(chosen.size, 'sentence')} about another ${card.name}`);
          setChosen(new Set());
          toPanelHead();
        },
      },
    );
  const tooMany = claims.length > NAMESAKE_CLAIMS_MAX;
  return (
    <>
      <p className="panel-hint">
        Choose the sentences that are about another person of this name. “Review” can undo it.
      </p>
      <ul className="namesakes">
        {sentences.map(({ first }) => (
          <Row
            key={first.id}
            claim={first}
            chosen={chosen.has(first.id)}
            onChoose={() => setChosen(toggled(chosen, first.id))}
          />
        ))}
      </ul>
      {tooMany && <p className="fault">At most {NAMESAKE_CLAIMS_MAX} reports at once: take some out.</p>}
      <Button disabled={isPending || claims.length === 0 || tooMany} onClick={tell}>
        They are about another person
      </Button>
      {error !== null && <ErrorNotice error={error} />}
    </>
  );
}

/** On the card of a person: to say that some of the reports mean somebody else who is called the same. */
export function Namesakes({ card }: { readonly card: NodeCard }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="how namesakes-part" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Two people of this name?</summary>
      {open && <Choosing card={card} />}
    </details>
  );
}
