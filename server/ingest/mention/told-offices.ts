import { formsOf, lemmaOf } from '../document/lemmas.ts';
import { normAt, textAt } from '../document/tokens.ts';
import type { NameRun, Text } from './name-run.ts';
import { countryOf, isOffice, organizationOf, titleOf } from './scan.ts';

const LONGEST_ASIDE = 24;
const LONGEST_OFFICE = 12;

/** Behind "(born 1938 in Lund)" or ", born in Lund in 1938," that stands right behind a name. */
function behindAside({ tokens }: Text, end: number): number {
  const born = textAt(tokens, end) === ',' && normAt(tokens, end + 1) === 'born';
  const close = textAt(tokens, end) === '(' ? ')' : ',';
  if (close === ',' && !born) return end;
  for (let at = end + 1; at < end + LONGEST_ASIDE; at += 1) if (textAt(tokens, at) === close) return at + 1;
  return end;
}

/** Words of one phrase: "a retired Swedish | diplomat". */
const PHRASE = /^(?:NOUN|PROPN|ADJ|NUM|DET|PRON|PART|CCONJ|ADV|X)$/;
const inPhrase = ({ tokens, tags }: Text, at: number): boolean =>
  PHRASE.test(tags[at] ?? '') || /^'s$|-based$/.test(normAt(tokens, at));

/** Whether the phrase that begins at `from` says that its subject holds an office: "a lawyer and | diplomat". */
function isOfficeAt(text: Text, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + LONGEST_OFFICE); at += 1) {
    const hit = text.hits[at];
    const title = titleOf(hit);
    if (title !== null && title.row.class !== 'observer') return isOffice(hit);
    if (!hit && (!inPhrase(text, at) || normAt(text.tokens, at) === 'to')) return false;
  }
  return false;
}

const IS = /^(?:is|was|became|becomes|remains|remained)$/;

/** "is", "has been", "later became": where what somebody is begins; null for other verbs. */
function behindBeing({ tokens, tags }: Text, from: number): number | null {
  const at = tags[from] === 'ADV' ? from + 1 : from;
  if (IS.test(normAt(tokens, at))) return at + 1;
  return /^(?:has|had)$/.test(normAt(tokens, at)) && normAt(tokens, at + 1) === 'been' ? at + 2 : null;
}

/** Whether a word is a form of a verb that tells of an office: "heads", "represented". */
const holds = ({ tokens, words }: Text, at: number): boolean =>
  words.holding.has(lemmaOf(normAt(tokens, at), words.holding));

/** Behind a verb that tells of an office: "heads |", "served as |", "was named |"; null for other verbs. */
function behindHolding(text: Text, from: number): number | null {
  const { tokens, tags, words } = text;
  let at = from;
  while (at < from + 3 && /^(?:AUX|ADV)$/.test(tags[at] ?? '')) at += 1;
  if (holds(text, at)) return at + 1;
  const forms = formsOf(normAt(tokens, at));
  if (forms.some((form) => words.serving.has(`${form} ${normAt(tokens, at + 1)}`))) return at + 2;
  return at > from && words.sending.has(lemmaOf(normAt(tokens, at), words.sending)) ? at + 1 : null;
}

const BODIES = /^(?:igo|armed-group|ministry)$/;

/** A word that is an office, a body or the seat of one. */
function isPost({ tokens, hits, words }: Text, at: number): boolean {
  const hit = hits[at];
  return isOffice(hit) || BODIES.test(organizationOf(hit)?.sort ?? '') || words.posts.has(normAt(tokens, at));
}

/** "heads | the mission to Norway": whether what stands behind such a verb is a body or office. */
function leadsPost(text: Text, from: number, end: number): boolean {
  const state = normAt(text.tokens, from) === 'the' ? from + 1 : from;
  if (normAt(text.tokens, from - 1).startsWith('represent') && countryOf(text.hits[state])?.form === 'name')
    return true;
  for (let at = from; at < Math.min(end, from + LONGEST_OFFICE); at += 1) {
    if (isPost(text, at)) return true;
    if (textAt(text.tokens, at) === ',' || (text.tags[at] === 'VERB' && !text.hits[at])) return false;
  }
  return false;
}

/** Whether the clause whose verb is at `from` tells of an office of its subject. */
function byVerb(text: Text, from: number, end: number): boolean {
  const being = behindBeing(text, from);
  if (being !== null && isOfficeAt(text, being, end)) return true;
  const holding = behindHolding(text, from);
  return holding !== null && leadsPost(text, holding, end);
}

/** "Norway | was represented by Ola Vik and Peru | by Jorge Mora": the states for whom people stand. */
function standsForState(text: Text, by: number, floor: number): boolean {
  for (let at = by; at > Math.max(floor, by - LONGEST_OFFICE); at -= 1) {
    if (!normAt(text.tokens, at - 1).startsWith('represent')) continue;
    const lands = [text.hits[at - 3], at === by ? null : text.hits[by - 1]];
    return lands.every((hit) => hit === null || countryOf(hit)?.form === 'name');
  }
  return false;
}

/** "the talks were led by | Ola Vik", "the Kenyan side by | Ola Vik": what somebody leads or stands for, with its "by". */
function byAgent(text: Text, { first: name, sentence }: NameRun): boolean {
  // "chaired by | Norway's | Liv Dahl".
  const owned = normAt(text.tokens, name - 1) === "'s" && countryOf(text.hits[name - 2]) !== null;
  const first = owned ? (text.hits[name - 2]?.first ?? name) : name;
  if (normAt(text.tokens, first - 1) !== 'by') return false;
  if (isPost(text, first - 2) || standsForState(text, first - 1, sentence.first)) return true;
  return holds(text, first - 2) && hasPost(text, Math.max(sentence.first, first - LONGEST_OFFICE), first - 2);
}

/** "heading the delegation was | Ola Vik", "on the Kenyan side were | Ola Vik and". */
function behindBody(text: Text, { first, sentence }: NameRun): boolean {
  if (!/^(?:was|were|is|are)$/.test(normAt(text.tokens, first - 1))) return false;
  return text.words.posts.has(normAt(text.tokens, first - 2)) && first - sentence.first < LONGEST_OFFICE;
}

function hasPost(text: Text, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) if (isPost(text, at)) return true;
  return false;
}

/** "Norway sent | Ola Vik", "Norway named | Ola Vik ambassador". */
function bySender({ tokens, hits, words }: Text, { first, end }: NameRun): boolean {
  const verb = lemmaOf(normAt(tokens, first - 1), words.sending);
  if (!words.sending.has(verb)) return false;
  let at = end;
  while (at < end + 2 && /^(?:as|the|its|a)$/.test(normAt(tokens, at))) at += 1;
  return isOffice(hits[at]) || (/^(?:send|dispatch)$/.test(verb) && countryOf(hits[first - 2]) !== null);
}

/** ", sent by Norway as envoy", ", leading the mission", ", representing Norway": a participle behind a name. */
function isSent(text: Text, end: number): boolean {
  const { tokens, words } = text;
  const verb = normAt(tokens, end + 1);
  if (normAt(tokens, end) !== ',' || !/(?:ed|ing|t)$/.test(verb)) return false;
  if (verb === 'representing' && countryOf(text.hits[end + 2])?.form === 'name') return true;
  const sent = words.sending.has(lemmaOf(verb, words.sending));
  const holding = sent ? end + 2 : behindHolding(text, end + 1);
  return holding !== null && leadsPost(text, holding, end + LONGEST_OFFICE);
}

/** Behind ", who", ", the man who", ", a Swedish lawyer who" that stand behind a name. */
function behindWho(text: Text, end: number): number {
  const { tokens } = text;
  if (normAt(tokens, end) !== ',') return end;
  let who = end + 1;
  while (who < end + LONGEST_WHO && normAt(tokens, who) !== 'who' && inPhrase(text, who)) who += 1;
  return normAt(tokens, who) === 'who' ? who + 1 : end;
}

const LONGEST_WHO = 5;

/** "The last Norwegian minister | to | visit Lima was | Ola Vik": the office at the start of the sentence. */
function isOnlyOne({ tokens, hits }: Text, { first, sentence }: NameRun): boolean {
  if (normAt(tokens, first - 1) !== 'was' || normAt(tokens, sentence.first) !== 'the') return false;
  for (let at = sentence.first + 1; at < Math.min(first, sentence.first + LONGEST_OFFICE); at += 1)
    if (isOffice(hits[at])) return normAt(tokens, hits[at]?.end ?? at) === 'to';
  return false;
}

/** Whether the clause around a name tells that it holds an office. */
export function isToldOfOffice(text: Text, run: NameRun): boolean {
  const told = byVerb(text, behindWho(text, behindAside(text, run.end)), run.sentence.end);
  return (
    told ||
    isSent(text, run.end) ||
    byAgent(text, run) ||
    behindBody(text, run) ||
    bySender(text, run) ||
    isOnlyOne(text, run)
  );
}
