import { type Activity, type Community, NODE_KINDS, type NodeAnalysis, type NodeCard } from '../../graph/index.ts';
import { useNodeFigures } from '../api/queries.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Flag } from '../parts/flag.tsx';
import { Skeleton } from '../parts/notice.tsx';
import { figureLines } from '../state/card.ts';
import { activityWords, barsOf, timesWords } from '../state/figures.ts';
import { findPathsFrom, goTo } from '../state/store.ts';
import { whenWords } from '../state/words.ts';
import '../style/figures.css';

const BAR = 6;
const HEIGHT = 28;

function Bars({ activity }: { readonly activity: Activity }) {
  const bars = barsOf(activity);
  if (bars.length < 2) return null;
  const most = Math.max(...bars.map(({ events }) => events));
  return (
    <figure className="activity">
      <svg
        role="img"
        aria-label={activityWords(activity)}
        viewBox={`0 0 ${bars.length * BAR} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {bars.map(({ at, events }, i) => {
          const height = events === 0 ? 1 : Math.max(3, (HEIGHT * events) / most);
          return (
            <rect key={at} x={i * BAR} y={HEIGHT - height} width={BAR - 1} height={height}>
              <title>{`${whenWords(at)}: ${events}`}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption aria-hidden="true">
        <span>{whenWords(bars[0]?.at ?? null)}</span>
        <span>{whenWords(bars.at(-1)?.at ?? null)}</span>
      </figcaption>
    </figure>
  );
}

function MostMet({ met }: { readonly met: NodeAnalysis['mostMet'] }) {
  if (met.length === 0) return null;
  return (
    <div>
      <h3>Most met</h3>
      <ul className="most-met">
        {met.map(({ party, last, ...times }) => (
          <li key={party.id}>
            <Flag iso2={party.iso2} size={16} />{' '}
            <LinkButton onClick={() => goTo({ kind: 'node', id: party.id })}>{party.name}</LinkButton>
            <span>{`${timesWords(times)}${last === null ? '' : `, last ${whenWords(last)}`}`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Company({ id, community }: { readonly id: string; readonly community: Community }) {
  const others = community.members.filter((member) => member.id !== id).slice(0, 5);
  const more = community.size - others.length - 1;
  if (others.length === 0) return null;
  return (
    <p className="company">
      Has most to do with{' '}
      {others.map((member, i) => (
        <span key={member.id}>
          {i > 0 && ', '}
          <LinkButton onClick={() => goTo({ kind: 'node', id: member.id })}>{member.name}</LinkButton>
        </span>
      ))}
      {more > 0 && ` and ${more} more`}
    </p>
  );
}

/** Kept free for the figures, so that nothing below moves when they come. */
function Room({ lines }: { readonly lines: number }) {
  if (lines === 0) return null;
  return (
    <div className="node-figures">
      <Skeleton lines={lines} />
    </div>
  );
}

/** When a node was active, whom it met most, and in whose company it is. Without figures there is nothing to see. */
export function NodeFigures({ card }: { readonly card: NodeCard }) {
  const { id } = card;
  const { acts } = NODE_KINDS[card.kind];
  const { data, isPending } = useNodeFigures(id);
  if (isPending) return <Room lines={figureLines(card)} />;
  if (data === undefined || data.activity.periods.length === 0) return null;
  return (
    <section className="node-figures" aria-label="Figures">
      <Bars activity={data.activity} />
      <MostMet met={data.mostMet} />
      {data.community !== null && <Company id={id} community={data.community} />}
      {acts && (
        <Button look="quiet" onClick={() => findPathsFrom(id)}>
          Find the way to another
        </Button>
      )}
    </section>
  );
}
