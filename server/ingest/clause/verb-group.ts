import { formsOf, isPast, lemmaOf, verbLemma } from '../document/lemmas.ts';
import { AUXILIARIES, MODALS, NEGATIONS, PREPOSITIONS } from './function-words.ts';
import { type VerbGroup } from './items.ts';
import { norm, type Source, type State } from './source.ts';
import { isAuxLeft, isVerb } from './verbs.ts';

function shapeOf(s: Source, first: number, head: number, aux: readonly string[]): VerbGroup['shape'] {
  if (norm(s, first) === 'to') return 'infinitive';
  if (aux.length > 0) return norm(s, first) === 'having' || norm(s, first) === 'being' ? 'gerund' : 'finite';
  if (norm(s, head).endsWith('ing')) return 'gerund';
  return 'finite';
}

export function verbGroup(s: Source, state: State, end: number): VerbGroup | null {
  const first = state.at;
  const aux: string[] = [];
  const adverbs: string[] = [];
  let negated = false;
  let head = -1;
  let at = first;
  for (; at < end; at += 1) {
    const word = norm(s, at);
    if (NEGATIONS.has(word)) negated ||= norm(s, at + 1) !== 'only';
    else if (word === 'no' && norm(s, at + 1) === 'longer') {
      adverbs.push('no-longer');
      at += 1;
    } else if (word === 'to' && head >= 0 && lemmaOf(norm(s, head), s.verbs) === 'be' && isVerb(s, at + 1, end))
      aux.push('is-to');
    else if (word === 'going' && head >= 0 && norm(s, at + 1) === 'to' && isVerb(s, at + 2, end)) {
      aux.push('is-to');
      at += 1;
    } else if (word === 'to' && at === first) continue;
    else if (MODALS.has(word)) aux.push(word);
    else if (AUXILIARIES.has(word) && s.hits[at] === null) {
      if (head >= 0) aux.push(norm(s, head));
      head = at;
    } else if (isVerb(s, at, end) || (isAuxLeft(s, at) && s.tags[at] === 'VERB')) {
      if (head >= 0) aux.push(norm(s, head));
      head = at;
      at += 1;
      break;
    } else if (s.tags[at] === 'ADV' && s.dates[at] === null && s.persons[at] === null && !PREPOSITIONS.has(word))
      adverbs.push(word);
    else break;
  }
  if (head < 0) return null;
  while (at > head + 1 && (s.tags[at - 1] === 'ADV' || NEGATIONS.has(norm(s, at - 1)))) at -= 1;
  state.at = at;
  return makeGroup(s, { first, end: at, head, aux, adverbs, negated, quoted: state.quoted });
}

type GroupParts = {
  readonly first: number;
  readonly end: number;
  readonly head: number;
  readonly aux: readonly string[];
  readonly adverbs: readonly string[];
  readonly negated: boolean;
  readonly quoted: boolean;
};

const BARE_PARTICIPLES = new Set([
  'set',
  'put',
  'cut',
  'hit',
  'let',
  'shut',
  'hurt',
  'split',
  'beset',
  'seen',
  'known',
  'shown',
  'drawn',
  'beaten',
  'torn',
  'begun',
  'sent',
]);

/** "called off", "ruled out": a verb with its particle is a word of its own where a table has it. */
function withParticle(s: Source, word: string, end: number): string {
  const particle = norm(s, end);
  const joined = formsOf(word).find((form) => s.verbs.has(`${form}-${particle}`));
  return joined === undefined ? verbLemma(word, s.verbs) : `${joined}-${particle}`;
}

function makeGroup(s: Source, parts: GroupParts): VerbGroup {
  const { first, end, head, aux, adverbs, negated, quoted } = parts;
  const word = norm(s, head);
  const lemma = withParticle(s, word, end);
  const last = aux.filter((a) => a !== 'is-to').at(-1) ?? '';
  const be = ['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s"].includes(last);
  const passive = be && (isPast(word) || BARE_PARTICIPLES.has(word)) && lemma !== 'be';
  const perfect = aux.some((a) => ['have', 'has', 'had', 'having', "'ve"].includes(a));
  const modals = aux.filter((a) => MODALS.has(a) || a === 'is-to');
  const lead = aux.find((a) => !MODALS.has(a)) ?? word;
  const present = !isPast(lead) && modals.length === 0;
  const shape = shapeOf(s, first, head, aux);
  return { kind: 'vg', first, end, head, lemma, shape, passive, perfect, negated, present, modals, adverbs, quoted };
}
