import { useState } from 'react';
import { type ClaimView, NAMESAKE_CLAIMS_MAX, type NodeCard } from '../../graph/index.ts';
import { useJudge } from '../api/queries.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/notice.tsx';
import { say } from '../state/store.ts';
import { counted, whenWords } from '../state/words.ts';
import { toPanelHead } from './panel-head.tsx';
import '../style/review.css';

/** The reports on a card in which the person is named, each once. */
function claimsNaming({ name, aliases, events }: NodeCard): readonly ClaimView[] {
  const names = new Set([name, ...aliases]);
  const claims = events.flatMap((event) => event.claims).filter((c) => c.actors.some((a) => names.has(a.name)));
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}

type RowProps = { readonly claim: ClaimView; readonly chosen: boolean; readonly onChoose: () => void };

function Row({ claim, chosen, onChoose }: RowProps) {
  const { title, published } = claim.article;
  return (
    <li>
      <label className="check-line">
        <input type="checkbox" checked={chosen} onChange={onChoose} />
        <span>
          “{claim.quote}”
          <small>
            {[title, published === null ? '' : whenWords(published)].filter((part) => part !== '').join(' · ')}
          </small>
        </span>
      </label>
    </li>
  );
}

function Choosing({ card }: { readonly card: NodeCard }) {
  const { mutate, isPending, error } = useJudge();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const claims = claimsNaming(card);
  const toggle = (id: string): void =>
    setChosen(new Set([...chosen].filter((c) => c !== id).concat(chosen.has(id) ? [] : id)));
  const tell = (): void =>
    mutate(
      { act: 'namesake', who: card.id, claims: [...chosen] },
      {
        onSuccess: () => {
          say(`${counted(chosen.size, 'report')} of another ${card.name}`);
          setChosen(new Set());
          toPanelHead();
        },
      },
    );
  return (
    <>
      <p className="panel-hint">Choose the reports that are about another person of this name. “Review” can undo it.</p>
      <ul className="namesakes">
        {claims.map((claim) => (
          <Row key={claim.id} claim={claim} chosen={chosen.has(claim.id)} onChoose={() => toggle(claim.id)} />
        ))}
      </ul>
      <Button disabled={isPending || chosen.size === 0 || chosen.size > NAMESAKE_CLAIMS_MAX} onClick={tell}>
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
    <details className="how" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Two people of this name?</summary>
      {open && <Choosing card={card} />}
    </details>
  );
}
