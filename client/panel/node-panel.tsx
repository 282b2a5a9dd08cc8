import { NODE_KINDS, type NodeCard } from '../../graph/index.ts';
import { useEvents, useNodeCard } from '../api/queries.ts';
import { LinkButton } from '../parts/button.tsx';
import { Flag } from '../parts/flag.tsx';
import { KindMark } from '../parts/kind-mark.tsx';
import { ErrorNotice, Skeleton } from '../parts/notice.tsx';
import { countsText } from '../state/card.ts';
import { goTo } from '../state/store.ts';
import { counted } from '../state/words.ts';
import { EventList } from './event-list.tsx';
import { Namesakes } from './namesakes.tsx';
import { NodeFigures } from './node-figures.tsx';
import { PanelHead } from './panel-head.tsx';

type Props = { readonly id: string; readonly onClose: () => void };
type Office = NodeCard['offices'][number];

function years({ from, to }: Office): string {
  if (from === null && to === null) return '';
  return `, ${from?.slice(0, 4) ?? '…'}–${to?.slice(0, 4) ?? 'today'}`;
}

function Offices({ offices }: { readonly offices: readonly Office[] }) {
  return (
    <ul className="offices">
      {offices.slice(0, 4).map((office) => (
        <li key={`${office.of.id} ${office.title} ${office.from ?? ''}`}>
          <Flag iso2={office.of.iso2} size={16} /> {office.title},{' '}
          <LinkButton onClick={() => goTo({ kind: 'node', id: office.of.id })}>{office.of.name}</LinkButton>
          {years(office)}
        </li>
      ))}
    </ul>
  );
}

function Aliases({ card }: { readonly card: NodeCard }) {
  const others = card.aliases.filter((alias) => alias !== card.name).slice(0, 6);
  if (others.length === 0) return null;
  return <p className="panel-meta">Also: {others.join(', ')}</p>;
}

function Card({ card, onClose }: { readonly card: NodeCard; readonly onClose: () => void }) {
  const mark = card.iso2 === null ? <KindMark kind={card.kind} size={20} /> : <Flag iso2={card.iso2} size={28} />;
  return (
    <>
      <PanelHead mark={mark} title={card.name} onClose={onClose}>
        <p className="panel-meta">
          <KindMark kind={card.kind} size={12} /> {NODE_KINDS[card.kind].name} · {countsText(card)}
        </p>
        <Offices offices={card.offices} />
        <Aliases card={card} />
      </PanelHead>
      <NodeFigures card={card} />
      {card.total > card.events.length && (
        <p className="panel-meta">{`The latest ${card.events.length} of ${counted(card.total, 'event')}.`}</p>
      )}
      {card.kind === 'leader' && <Namesakes card={card} />}
      <EventList events={card.events} />
    </>
  );
}

/** A person, country, organization or topic with everything that is reported of it. */
export function NodePanel({ id, onClose }: Props) {
  const { data, error, refetch } = useNodeCard(id);
  if (data !== undefined) return <Card card={data} onClose={onClose} />;
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return <Skeleton lines={7} />;
}

type EventsProps = { readonly ids: readonly string[]; readonly title: string; readonly onClose: () => void };

/** The events that a drawn edge or event node stands for. */
export function EventsPanel({ ids, title, onClose }: EventsProps) {
  const { data, error, refetch } = useEvents(ids);
  return (
    <>
      <PanelHead title={title} onClose={onClose}>
        <p className="panel-meta">{counted(ids.length, 'event')}</p>
      </PanelHead>
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined ? error === null && <Skeleton lines={6} /> : <EventList events={data.events} />}
    </>
  );
}
