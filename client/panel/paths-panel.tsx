import { useState } from 'react';
import { noWayText, type PathStep, type Paths } from '../../graph/index.ts';
import { useEvents, useNodeCard, usePaths } from '../api/queries.ts';
import { Flag } from '../parts/flag.tsx';
import { ErrorNotice, Notice, Skeleton } from '../parts/notice.tsx';
import { stepDates, stepWords } from '../state/figures.ts';
import { counted } from '../state/words.ts';
import { EventList } from './event-list.tsx';
import { PanelHead } from './panel-head.tsx';
import '../style/figures.css';

function Evidence({ step }: { readonly step: PathStep }) {
  const { data, error, refetch } = useEvents(step.events);
  if (data !== undefined) return <EventList events={data.events} />;
  return error === null ? <Skeleton lines={3} /> : <ErrorNotice error={error} onRetry={() => void refetch()} />;
}

/** A step opens to the sentences that say so. */
function Step({ step }: { readonly step: PathStep }) {
  const [open, setOpen] = useState(false);
  const times = step.times > 1 ? `, ${counted(step.times, 'time')}` : '';
  return (
    <li>
      <button type="button" className="path-step" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Flag iso2={step.to.iso2} size={16} />
        <span>
          {stepWords(step)}
          <small>{`${stepDates(step)}${times}`}</small>
        </span>
      </button>
      {open && <Evidence step={step} />}
    </li>
  );
}

function Found({ paths: found }: { readonly paths: Paths }) {
  const { paths, complete } = found;
  if (paths.length === 0) return <Notice>{noWayText(found)}</Notice>;
  return (
    <>
      {paths.map(({ steps }, i) => (
        <section key={steps.map((step) => step.to.id).join(' ')} className="path" aria-label={`Way ${i + 1}`}>
          <p className="event-group-name">{counted(steps.length, 'step')}</p>
          <ol>
            {steps.map((step) => (
              <Step key={step.to.id} step={step} />
            ))}
          </ol>
        </section>
      ))}
      {!complete && <Notice>The search ended at its limit; there may be other ways.</Notice>}
    </>
  );
}

type Props = { readonly from: string; readonly to: string; readonly onClose: () => void };

/** The shortest ways from one actor to another, each step with its dates and its sentences. */
export function PathsPanel({ from, to, onClose }: Props) {
  const { data, error, refetch } = usePaths(from, to);
  const title = data === undefined ? 'Ways' : `From ${data.from.name} to ${data.to.name}`;
  return (
    <>
      <PanelHead title={title} onClose={onClose}>
        <p className="panel-meta">Only what took place. Choose somebody else for the other end.</p>
      </PanelHead>
      {data !== undefined && <Found paths={data} />}
      {data === undefined && error === null && <Skeleton lines={6} />}
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
    </>
  );
}

/** Waits until the other end is chosen, in the drawing or by the search. */
export function PathStart({ from, onClose }: Omit<Props, 'to'>) {
  const name = useNodeCard(from).data?.name ?? from;
  return (
    <PanelHead title={`The way from ${name}`} onClose={onClose}>
      <p className="panel-hint">Choose the other end: click somebody in the network, or search for a name.</p>
    </PanelHead>
  );
}
