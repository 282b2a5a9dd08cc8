import type { EventView } from '../../graph/index.ts';
import { Chip } from '../parts/chip.tsx';
import { historyOf } from '../state/history.ts';
import { MODALITY_WORDS, whenWords } from '../state/words.ts';

/** What was reported of an event, and from which day on: planned, cancelled, took place. */
export function History({ event }: { readonly event: EventView }) {
  const steps = historyOf(event);
  if (steps.length === 0) return null;
  return (
    <ol className="event-history" aria-label="History">
      {steps.map(({ modality, day }) => (
        <li key={modality}>
          <Chip look={modality}>{MODALITY_WORDS[modality]}</Chip>
          <span>{day === null ? 'no publication date' : whenWords(day)}</span>
        </li>
      ))}
    </ol>
  );
}
