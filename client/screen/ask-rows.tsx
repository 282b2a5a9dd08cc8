import type { Answer, AnswerRow } from '../../graph/index.ts';
import { EventCard } from '../panel/event-card.tsx';
import { Chip } from '../parts/chip.tsx';
import { Flag } from '../parts/flag.tsx';
import { articleCount, datesOf, placesOf } from '../state/ask.ts';
import { counted, MODALITY_WORDS } from '../state/words.ts';

function Facts({ row }: { readonly row: AnswerRow }) {
  const [dates, places] = [datesOf(row), placesOf(row)];
  const sources = articleCount(row.events);
  return (
    <span className="ask-facts">
      {row.party !== null && <span>{dates}</span>}
      {row.party !== null && places !== '' && <span>{places}</span>}
      <span className="ask-sources">
        {counted(row.events.length, 'event')}, {counted(sources, 'article')}
      </span>
    </span>
  );
}

function Row({ row, open }: { readonly row: AnswerRow; readonly open: boolean }) {
  if (row.events.length === 0) {
    return (
      <p className="ask-row ask-value">
        {row.party !== null && <Flag iso2={row.party.iso2} size={16} />} {row.value}
      </p>
    );
  }
  return (
    <details className="ask-row" open={open}>
      <summary>
        <span className="ask-value">
          {row.party !== null && <Flag iso2={row.party.iso2} size={16} />} {row.value}
        </span>
        <Facts row={row} />
      </summary>
      {row.events.map((event) => (
        <EventCard key={event.id} event={event} />
      ))}
    </details>
  );
}

/** The rows of the answer; the sentences of the first are open. */
export function AskRows({ rows }: Pick<Answer, 'rows'>) {
  if (rows.length === 0) return null;
  return (
    <ol className="ask-rows" aria-label="Answer">
      {rows.map((row, i) => (
        <li key={`${row.party?.id ?? ''} ${row.value} ${row.events[0]?.id ?? ''}`}>
          <Row row={row} open={i === 0} />
        </li>
      ))}
    </ol>
  );
}

/** What is reported but does not count, each kind by itself. */
export function AskApart({ apart }: Pick<Answer, 'apart'>) {
  if (apart.length === 0) return null;
  return (
    <section className="ask-apart" aria-labelledby="ask-apart">
      <h3 id="ask-apart">Not counted</h3>
      {apart.map(({ modality, note, events }) => (
        <details key={note} className="ask-row">
          <summary>
            <span className="ask-value">{note}</span>
            <Chip look={modality}>{MODALITY_WORDS[modality]}</Chip>
          </summary>
          {events.map((event) => (
            <EventCard key={event.id} event={event} />
          ))}
        </details>
      ))}
    </section>
  );
}
