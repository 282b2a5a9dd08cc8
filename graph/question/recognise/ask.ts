import type { ActorKind } from '../../vocabulary/node-kinds.ts';
import { type Desk, isFree, keyFrom, phraseAt, take } from '../desk.ts';
import type { Ask, Question } from '../question.ts';

/** What is asked for. `whom`: the word itself says that the object is open; `at` is where the question begins. */
export type FoundAsk = {
  readonly ask: Ask;
  readonly grain: Question['grain'];
  readonly of: ActorKind | null;
  readonly whom: boolean;
  /** "which" or "what": an office right after it is what is asked for. */
  readonly which: boolean;
  readonly at: number;
  readonly to: number;
};
type Row = Partial<Omit<FoundAsk, 'at' | 'to' | 'ask'>> & { readonly ask: Ask; readonly phrases: string };

const ROWS: readonly Row[] = [
  {
    ask: 'how-often',
    phrases:
      'how often|how frequently|how many times|how many meetings|how many visits|how many talks|how many summits|how many calls|how many phone calls|number of times|number of meetings',
  },
  {
    ask: 'who',
    phrases:
      'how many people|how many|which people|what people|which persons|whose|who|which politicians|which officials|which person|who all|who else',
  },
  { ask: 'who', whom: true, phrases: 'whom|with whom' },
  {
    ask: 'who',
    of: 'leader',
    phrases: 'which leader|which leaders|what leaders|how many leaders|which world leaders|which heads of state',
  },
  {
    ask: 'who',
    of: 'country',
    phrases:
      'which countries|which country|what countries|what country|which nations|which states|how many countries|what other countries|which other countries|which nation',
  },
  {
    ask: 'who',
    of: 'organization',
    phrases: 'which organizations|which organisations|what organizations|what organisations',
  },
  { ask: 'when', phrases: 'when|since when' },
  {
    ask: 'when',
    grain: 'day',
    phrases:
      'what day|which day|what date|which date|on what day|on which day|on what date|on which date|what days|which days|what dates',
  },
  { ask: 'when', grain: 'month', phrases: 'in which month|in what month|which month|what month|which months' },
  { ask: 'when', grain: 'year', phrases: 'in which year|in what year|which year|what year|which years' },
  {
    ask: 'where',
    phrases:
      'where|in which city|in what city|in which place|in which country|in what country|in which countries|which city|which cities|what place|which place|which places|in which town|in which capital|at which place',
  },
  { ask: 'what', which: true, phrases: 'which|what|list|show|show me|list all|tell me about|give me' },
  { ask: 'whether', phrases: 'did|does|do|has|have|had|is|was|are|were|will|would|can you tell me if|is it true that' },
];
const PHRASES: ReadonlyMap<string, Row> = new Map(ROWS.flatMap((row) => row.phrases.split('|').map((p) => [p, row])));
const KEYS = new Set(PHRASES.keys());
const WHETHER = new Set(ROWS.find(({ ask }) => ask === 'whether')?.phrases.split('|'));
/** Openings that change nothing. */
const OPENINGS = new Set(['tell me', 'please', 'please tell me', 'do you know', 'can you tell me', 'and', 'so']);

function found(row: Row, at: number, n: number): FoundAsk {
  const { ask, grain = null, of = null, whom = false, which = false } = row;
  return { ask, grain, of, whom, which, at, to: at + n };
}

/** The question word, wherever it stands; an auxiliary counts at the beginning only. */
export function recogniseAsk(desk: Desk): { readonly desk: Desk; readonly ask: FoundAsk } {
  const skip = phraseAt(desk, 0, OPENINGS);
  const start = take(desk, { from: 0, to: skip }, 'ask');
  for (let at = skip; at < start.words.length; at += 1) {
    const n = phraseAt(start, at, KEYS);
    const row = PHRASES.get(keyFrom(start, at, n));
    if (n === 0 || !row || (WHETHER.has(keyFrom(start, at, n)) && at > skip)) continue;
    const counts = keyFrom(start, at, n) === 'how many' && start.taken[at + n] === 'relation';
    const ask = found(row, at, n);
    return { desk: take(start, { from: at, to: at + n }, 'ask'), ask: counts ? { ...ask, ask: 'how-often' } : ask };
  }
  return { desk: start, ask: opened(start, skip) };
}

/** Without a free question word: "Will" was taken as planned, and still asks whether; anything else lists events. */
function opened(desk: Desk, at: number): FoundAsk {
  const will = desk.words[at]?.key === 'will' && !isFree(desk, at, at + 1);
  return { ask: will ? 'whether' : 'what', grain: null, of: null, whom: false, which: !will, at, to: at };
}
