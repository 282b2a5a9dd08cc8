import type { Extraction, Extractor } from '../ingest/extractor.ts';
import type { Knowledge } from '../ingest/knowledge.ts';
import { makeReadJourney, type Readable } from './journey.ts';
import { makeMeetings } from './meetings.ts';
import { makePersons } from './persons.ts';
import { makeReadQuads } from './quads.ts';
import { makeRemarks } from './remarks.ts';
import { visitsOf } from './visits.ts';

/** Reads prose by the extractor; of records the fields by their labels, the remarks by the extractor. */
export function makeReader(knowledge: Knowledge, extractor: Extractor): (article: Readable) => Extraction {
  const persons = makePersons(knowledge);
  const readJourney = makeReadJourney(knowledge, persons);
  const remarks = makeRemarks(knowledge, persons);
  const meetingsOf = makeMeetings({ knowledge, persons, remarks, extractor });
  const readQuads = makeReadQuads(knowledge, extractor.version);
  return (article) => {
    if (article.record === null) return extractor.extract(article);
    if (article.record === 'quads') return readQuads(article);
    const journey = readJourney(article);
    if ('code' in journey) return { persons: [], claims: [], warnings: [journey] };
    const claims = [...visitsOf(journey, knowledge, extractor.version), ...meetingsOf(journey)];
    return { persons: [], claims, warnings: [] };
  };
}
