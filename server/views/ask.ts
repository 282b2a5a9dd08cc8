import {
  answerQuestion,
  type EventView,
  type FoundAnswer,
  foundNothing,
  holdersAnswer,
  type NameIndex,
  type OfficeTerm,
  type Params,
  type Paths,
  planAnyTime,
  planQuestion,
  type Question,
  questionCypher,
  questionQuery,
  type Reference,
  type Reply,
  readQuestion,
  replyTo,
  type Step,
  type StoreView,
  suggest,
  type WaysReading,
  waysAnswer,
} from '../../graph/index.ts';
import type { Analyses } from './analysis.ts';
import { eventViews } from './event-views.ts';
import { readLatestEdges } from './latest-edges.ts';

type Deps = {
  readonly view: StoreView;
  /** By which actors, places and topics are found. */
  readonly names: () => Promise<NameIndex>;
  readonly reference: Reference;
  /** The offices of a country or organisation, with those who held them. */
  readonly terms: (of: string) => readonly OfficeTerm[];
  readonly ways: Analyses['paths'];
  /** Today's calendar day, `2018-05-31`; relative words are told from it. */
  readonly today: () => string;
};

const plain = (params: Params): Reply['cypher'][number]['params'] => JSON.parse(JSON.stringify(params));

/** Runs steps on the store and reads the events of their rows. */
async function run({ view, reference }: Deps, steps: readonly Step[]): Promise<FoundAnswer> {
  const ran = await Promise.all(
    steps.map(async (step) => {
      const { text, params } = questionCypher(step.query);
      const rows = await view.read(questionQuery(text), params);
      return { result: { step, rows }, cypher: { purpose: step.purpose, text, params: plain(params) } };
    }),
  );
  const ids = [...new Set(ran.flatMap(({ result }) => result.rows.map(({ event }) => event)))];
  const views = ids.length === 0 ? [] : await eventViews(view, ids, reference);
  return {
    results: ran.map(({ result }) => result),
    events: new Map<string, EventView>(views.map((event) => [event.id, event])),
    cypher: ran.map(({ cypher }) => cypher),
  };
}

function merged(first: FoundAnswer, second: FoundAnswer): FoundAnswer {
  return {
    results: [...first.results, ...second.results],
    events: new Map([...first.events, ...second.events]),
    cypher: [...first.cypher, ...second.cypher],
  };
}

const suggestionsFrom = async (view: StoreView): Promise<readonly string[]> => suggest(await readLatestEdges(view));

async function answered(deps: Deps, question: Question): Promise<Reply> {
  const found = await run(deps, planQuestion(question));
  const always = foundNothing(question, found) ? planAnyTime(question) : [];
  const all = always.length === 0 ? found : merged(found, await run(deps, always));
  const answer = answerQuestion(question, all);
  return answer.status === 'nothing' ? { ...answer, suggestions: [...(await suggestionsFrom(deps.view))] } : answer;
}

/** The events that are shown: the latest of each step. */
const shownOf = ({ paths }: Paths): readonly string[] =>
  paths.flatMap(({ steps }) => steps.flatMap(({ events }) => events.slice(0, 1)));

async function connected({ view, reference, ways }: Deps, text: string, reading: WaysReading): Promise<Reply> {
  const { a, b, when } = reading;
  const found = await ways({ from: when?.from ?? null, to: when?.to ?? null, kinds: null }, { a: a.id, b: b.id });
  const paths = 'missing' in found ? null : found;
  const views = paths === null ? [] : await eventViews(view, shownOf(paths), reference);
  return waysAnswer(text, reading, { paths, events: new Map(views.map((event) => [event.id, event])) });
}

/** Answers questions in plain English from the store; what is not understood gets a helpful reply, never an error. */
export function createAsk(deps: Deps): (question: string) => Promise<Reply> {
  return async (text) => {
    const names = await deps.names();
    const reading = readQuestion(text, { names, today: deps.today() });
    if (reading.kind === 'question') return answered(deps, reading.question);
    if (reading.kind === 'holders') {
      return holdersAnswer(text, reading, { terms: deps.terms(reading.office.of.id), names });
    }
    if (reading.kind === 'ways') return connected(deps, text, reading);
    return replyTo(text, reading, await suggestionsFrom(deps.view));
  };
}
