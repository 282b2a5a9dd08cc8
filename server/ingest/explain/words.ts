import type { EventKind, Modality } from '../../../graph/index.ts';
import type { Via } from '../coreference/actors.ts';
import type { Mask } from '../document/zones.ts';
import type { ModalityStep } from '../event/scope/modality-table.ts';
import type { PassedOver, Stop } from '../trace.ts';

/** What is not read, or gives nothing, before any pattern is tried. */
export type TextStop = 'empty' | 'not-english' | 'no-text' | 'long-sentence' | 'no-trigger' | 'word-use' | Mask;
/** Why a phrase stands for nobody. */
export type Unresolved = 'thing' | 'unknown-name' | 'place' | 'pronoun' | 'observer' | 'media' | 'title' | 'nobody';

/** Said of the whole sentence. */
export const TEXT_STOPS: Readonly<Record<TextStop, string>> = {
  empty: 'the text is empty',
  'not-english': 'the text is not English, so nothing of it is read',
  'no-text': 'no sentence stands there',
  'long-sentence': 'the sentence is too long: one of more than 300 words is not read',
  'no-trigger': 'no word of it says that somebody met, visited, invited, supported or opposed somebody',
  'word-use': 'a word for such an event stands in it, but not as its verb or as the head of a phrase',
  boilerplate: 'it is masked as boilerplate: navigation, copyright, byline or the like',
  credit: 'it is masked as the credit of a picture',
  dateline: 'it is masked as a dateline; the place of a dateline is not the place of an event',
  'day-header': 'it is the header of a day: it only dates what stands below',
};

/** A pattern that gives nothing and says no more of it. */
export type CandidateStop = Stop | 'not-fit';

/**
 * Said of a pattern that was tried: “the trigger” …
 * Those nearest to a claim stand first: of several the first is said of the sentence.
 */
export const STOPS: Readonly<Record<CandidateStop, string>> = {
  repeat: 'says the same as another claim of the sentence',
  contrast: 'says only how short the meeting was that the sentence tells before',
  'one-country': 'joins parties of one country only',
  'own-country': 'leads to the own country of who goes there, which is no visit',
  'same-party': 'has the same party on both sides',
  'person-met': 'has a person as its object: that is a meeting, no stance',
  'occurred-only': 'says something only when it took place, and here it did not yet',
  habit: 'tells what is done again and again, no meeting in particular',
  'empty-topic': 'aims at words that name no topic',
  'no-party': 'has no second party',
  'no-target': 'has nobody and nothing that it is aimed at',
  'no-actor': 'has nobody who does it',
  veto: 'stands with words that rule its pattern out, or without a word that the pattern needs',
  passive: 'is passive, and its pattern is not',
  'no-place': 'has no place whose country is known',
  'not-fit': 'does not stand as its pattern wants',
};

export const UNRESOLVED: Readonly<Record<Unresolved, string>> = {
  thing: 'a thing, nobody who can act',
  'unknown-name': 'a name that neither a table nor a title shows to be a person or country',
  place: 'a place, nobody who can act',
  pronoun: 'a pronoun with nobody before it to stand for',
  observer: 'somebody who only observes or comments',
  media: 'an organisation that is only quoted',
  title: 'an office whose holder and country the text does not give',
  nobody: 'nobody whom the text names',
};

export const VIA_WORDS: Readonly<Record<Via, string>> = {
  name: 'by name',
  metonym: 'by its seat or body',
  description: 'by description',
  pronoun: 'by pronoun',
  group: 'as part of a group',
};

export const PASSED_OVER: Readonly<Record<PassedOver, string>> = {
  sex: 'the pronoun is of another sex, or this is no person',
  'same-verb': 'already stands on the other side of the verb',
};

export const RIVAL = 'bears the name too, but is named less fully or less often';

const KINDS: Readonly<Record<string, string>> = {
  meet: 'meeting',
  visit: 'visit',
  invite: 'invitation',
  stance: 'stance',
};

/** `meet/verb:receive+visit` is frame meet, sort verb. */
function partsOf(rule: string): { readonly frame: string; readonly sort: string } {
  const [, frame = '', sort = ''] = /^([a-z]+)\/([a-z]+)/.exec(rule) ?? [];
  return { frame, sort };
}

/** A rule as people say it: meeting, by the verb “received”. */
export function ruleWords(rule: string, kind: EventKind, trigger: string): string {
  const { frame, sort } = partsOf(rule);
  if (sort === 'participants') return `${kind}, by who joins a meeting told of before`;
  if (sort === 'visiting') return `${kind}, of somebody called “${trigger}”`;
  const by = `by the ${sort} “${trigger}”`;
  return rule.endsWith('+visit') ? `${kind}, implied by the ${KINDS[frame] ?? frame}, ${by}` : `${kind}, ${by}`;
}

const OPERATORS: Readonly<Record<ModalityStep['op'], (by: string) => string>> = {
  future: (by) => `“${by}”`,
  possible: (by) => `“${by}”`,
  refuse: (by) => `“${by}”, a refusal`,
  cancel: (by) => `“${by}”`,
  negate: (by) => `“${by}”`,
  accept: (by) => `“${by}”`,
  date: (by) => `its date, ${by}, which lies ahead`,
  invite: () => 'the invitation, which is no visit yet',
  stance: () => 'its kind: nobody proposes or cancels a stance',
};

export const stepWords = ({ op, by }: Pick<ModalityStep, 'op' | 'by'>): string => OPERATORS[op](by);

/** “occurred → planned by “will” → cancelled by “call off””. */
export function modalityWords(modality: Modality, steps: readonly ModalityStep[]): string {
  const changes = steps.filter((step) => step.from !== step.to);
  if (changes.length === 0) return modality === 'occurred' ? 'occurred: no word says otherwise' : modality;
  return ['occurred', ...changes.map((step) => `${step.to} by ${stepWords(step)}`)].join(' → ');
}

export const DATE_RULES: Readonly<Record<string, string>> = {
  'in-phrase': 'in the phrase of the trigger',
  behind: 'behind the trigger',
  before: 'before the trigger',
};

export const PLACE_RULES: Readonly<Record<string, string>> = {
  'in-clause': 'behind the trigger, in its clause',
  seat: 'a seat of government in front of the trigger',
  stay: 'where they were for it',
  guest: 'where the guest was, in the country of the host',
  before: 'before the trigger, in its clause',
};
