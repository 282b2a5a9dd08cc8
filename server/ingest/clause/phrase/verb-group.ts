import { formsOf, isParticle, isPast, lemmaOf, verbLemma } from '../../document/lemmas.ts';
import { type VerbGroup } from '../items.ts';
import { norm, type Source, type State } from '../source.ts';
import { AUXILIARIES, MODALS, NEGATIONS, PREPOSITIONS } from './function-words.ts';
import { isAuxLeft, isVerb } from './verbs.ts';

function shapeOf(s: Source, { first, head, aux }: GroupParts): VerbGroup['shape'] {
  const opening = norm(s, first);
  if (opening === 'to') return 'infinitive';
  if (aux.length > 0) return opening === 'having' || opening === 'being' ? 'gerund' : 'finite';
  return norm(s, head).endsWith('ing') ? 'gerund' : 'finite';
}

type Run = { at: number; head: number; negated: boolean; readonly aux: string[]; readonly adverbs: string[] };

/** A verb that another follows was an auxiliary. */
function takeHead(s: Source, run: Run): void {
  if (run.head >= 0) run.aux.push(norm(s, run.head));
  run.head = run.at;
}

/** Not "is | here | to sign", which is no "is to sign". */
const isAdverb = (s: Source, at: number): boolean =>
  s.tags[at] === 'ADV' &&
  !/^(?:here|there)$/.test(norm(s, at)) &&
  s.dates[at] === null &&
  s.persons[at] === null &&
  !PREPOSITIONS.has(norm(s, at));

/** "is to meet", "is going to meet"; "is too soon to meet" plans nothing. */
function meant(s: Source, run: Run, end: number): number {
  if (run.adverbs.includes('too')) return 0;
  const going = norm(s, run.at) === 'going' ? 1 : 0;
  const to = run.at + going;
  if (run.head < 0 || norm(s, to) !== 'to' || !isVerb(s, to + 1, end)) return 0;
  return going === 1 || lemmaOf(norm(s, run.head), s.verbs) === 'be' ? going + 1 : 0;
}

/** "not", "no longer"; "not only" denies nothing. */
function takeNegation(s: Source, run: Run): boolean {
  const [word, next] = [norm(s, run.at), norm(s, run.at + 1)];
  if (NEGATIONS.has(word)) run.negated ||= next !== 'only';
  else if (word === 'no' && next === 'longer') {
    run.adverbs.push('no-longer');
    run.at += 1;
  } else return false;
  return true;
}

/** "is | to meet". */
function takePlan(s: Source, run: Run, end: number): boolean {
  const plan = meant(s, run, end);
  if (plan === 0) return false;
  run.aux.push('is-to');
  run.at += plan - 1;
  return true;
}

/** "will", "has"; at the start of the group also "to". */
function takeAuxiliary(s: Source, run: Run, first: number): boolean {
  const word = norm(s, run.at);
  if (word === 'to') return run.at === first;
  if (MODALS.has(word)) run.aux.push(word);
  else if (AUXILIARIES.has(word) && s.hits[run.at] === null) takeHead(s, run);
  else return false;
  return true;
}

/** Takes in one word of the group; false when the group ends before it, 'head' when it ended with it. */
const step = (
  s: Source,
  run: Run,
  { first, end }: { readonly first: number; readonly end: number },
): boolean | 'head' =>
  takeNegation(s, run) || takePlan(s, run, end) || takeAuxiliary(s, run, first) || endStep(s, run, end);

/** "have | both | condemned": says of the subject what is known. */
const isFloating = (s: Source, { at, aux, head }: Run, end: number): boolean =>
  /^(?:both|each|all|jointly)$/.test(norm(s, at)) &&
  (aux.length > 0 || head >= 0) &&
  (isVerb(s, at + 1, end) || isPast(norm(s, at + 1)));

function endStep(s: Source, run: Run, end: number): boolean | 'head' {
  const { at } = run;
  // "had calls": no auxiliary has a form in -s behind it.
  if (isVerb(s, at, end) || (s.tags[at] === 'VERB' && isAuxLeft(s, at) && !/[^s]s$/.test(norm(s, at)))) {
    takeHead(s, run);
    return 'head';
  }
  if (isFloating(s, run, end)) return true;
  if (!isAdverb(s, at)) return false;
  run.adverbs.push(norm(s, at));
  return true;
}

export function verbGroup(s: Source, state: State, end: number): VerbGroup | null {
  const first = state.at;
  const run: Run = { at: first, head: -1, negated: false, aux: [], adverbs: [] };
  while (run.at < end) {
    const taken = step(s, run, { first, end });
    if (taken !== false) run.at += 1;
    if (taken !== true) break;
  }
  const { head, aux, adverbs, negated } = run;
  if (head < 0) return null;
  let { at } = run;
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
  const forms = isParticle(particle, s.verbs) ? formsOf(word) : [];
  const joined = forms.find((form) => s.verbs.has(`${form}-${particle}`));
  return joined === undefined ? verbLemma(word, s.verbs) : `${joined}-${particle}`;
}

function makeGroup(s: Source, parts: GroupParts): VerbGroup {
  const { first, end, head, aux, adverbs, negated, quoted } = parts;
  const word = norm(s, head);
  const lemma = withParticle(s, word, end);
  const last = aux.filter((a) => a !== 'is-to').at(-1) ?? '';
  const be = ['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s"].includes(last);
  // "is to proceed": behind "to" it is no participle.
  const passive = be && norm(s, head - 1) !== 'to' && (isPast(word) || BARE_PARTICIPLES.has(word)) && lemma !== 'be';
  const perfect = aux.some((a) => ['have', 'has', 'had', 'having', "'ve"].includes(a));
  const modals = aux.filter((a) => MODALS.has(a) || a === 'is-to');
  const lead = aux.find((a) => !MODALS.has(a)) ?? word;
  const present = !isPast(lead) && modals.length === 0;
  const singular = present && lead.endsWith('s');
  const shape = shapeOf(s, parts);
  const is = s.words.verb(lemma);
  return {
    kind: 'vg',
    first,
    end,
    head,
    lemma,
    is,
    shape,
    passive,
    perfect,
    negated,
    present,
    singular,
    modals,
    adverbs,
    quoted,
  };
}
