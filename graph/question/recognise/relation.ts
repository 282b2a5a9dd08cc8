import type { Modality } from '../../vocabulary/modality.ts';
import { type Desk, freeKey, keyFrom, phraseAt, take } from '../desk.ts';
import type { FormTest, WordRange } from '../question.ts';
import { FORM_PHRASES, MODALITY_PHRASES, RELATION_PHRASES, type RelationRow } from './relation-words.ts';

export type FoundRelation = RelationRow & { readonly range: WordRange };

const RELATION_KEYS = new Set(RELATION_PHRASES.keys());
const MODALITY_KEYS = new Set(MODALITY_PHRASES.keys());
const FORM_KEYS = new Set(FORM_PHRASES.keys());

type Hit = { readonly at: number; readonly n: number };

function firstPhrase(desk: Desk, phrases: ReadonlySet<string>, from = 0): Hit | null {
  for (let at = from; at < desk.words.length; at += 1) {
    const n = phraseAt(desk, at, phrases);
    if (n > 0) return { at, n };
  }
  return null;
}

function allPhrases(desk: Desk, phrases: ReadonlySet<string>): readonly Hit[] {
  const hits: Hit[] = [];
  for (let hit = firstPhrase(desk, phrases); hit; hit = firstPhrase(desk, phrases, hit.at + hit.n)) hits.push(hit);
  return hits;
}

/** A verb wins over a noun ("Who called off the meeting?"), then the first that stands. */
function chooseRelation(desk: Desk): Hit | null {
  const hits = allPhrases(desk, RELATION_KEYS);
  const rowOf = (hit: Hit): RelationRow | undefined => RELATION_PHRASES.get(keyFrom(desk, hit.at, hit.n));
  return hits.find((hit) => rowOf(hit)?.noun === false) ?? hits[0] ?? null;
}

/** After "the", "a", "which" or a possessive, "meeting" and "visit" are things, not deeds. */
const BEFORE_NOUN = new Set(
  'a an the which what any all his her their of how many planned cancelled canceled next last first phone proposed'.split(
    ' ',
  ),
);

function asNoun(desk: Desk, at: number, key: string): boolean {
  const before = desk.words[at - 1];
  const nounLike = /^(?:visits?|meetings?|calls?|support)$/.test(key);
  return before !== undefined && nounLike && (BEFORE_NOUN.has(before.key) || /['’]s$/.test(before.text));
}

/** The relation of a question; null where no known phrase stands. */
export function recogniseRelation(desk: Desk): { readonly desk: Desk; readonly relation: FoundRelation | null } {
  const hit = chooseRelation(desk);
  if (!hit) return { desk, relation: null };
  const key = keyFrom(desk, hit.at, hit.n);
  const row = RELATION_PHRASES.get(key);
  if (!row) return { desk, relation: null };
  const range = { from: hit.at, to: hit.at + hit.n };
  const relation = { ...row, noun: row.noun || asNoun(desk, hit.at, key), range };
  return { desk: take(desk, range, 'relation'), relation };
}

/** Planned, proposed, cancelled or denied; the strongest word counts ("planned meetings that were cancelled"). */
export function recogniseModality(desk: Desk): { readonly desk: Desk; readonly modality: Modality | null } {
  const strength: readonly Modality[] = ['planned', 'proposed', 'denied', 'cancelled'];
  let next = desk;
  let modality: Modality | null = null;
  for (const { at, n } of allPhrases(desk, MODALITY_KEYS)) {
    const found = MODALITY_PHRASES.get(keyFrom(desk, at, n)) ?? null;
    if (found && strength.indexOf(found) > (modality ? strength.indexOf(modality) : -1)) modality = found;
    next = take(next, { from: at, to: at + n }, 'modality');
  }
  return { desk: next, modality };
}

/** By phone, in person; null where it is not said. */
export function recogniseForm(desk: Desk): { readonly desk: Desk; readonly form: FormTest | null } {
  const hit = firstPhrase(desk, FORM_KEYS);
  if (!hit) return { desk, form: null };
  return {
    desk: take(desk, { from: hit.at, to: hit.at + hit.n }, 'form'),
    form: FORM_PHRASES.get(keyFrom(desk, hit.at, hit.n)) ?? null,
  };
}

/** Whether the words just before a verb make it passive: "was invited", "were often visited". */
export function isPassive(desk: Desk, relation: FoundRelation): boolean {
  const verb = desk.words[relation.range.from]?.key ?? '';
  if (relation.noun || verb.endsWith('ing')) return false;
  const be = new Set(['was', 'were', 'been', 'being', 'is', 'are', 'be', 'got']);
  const before = desk.words.slice(0, relation.range.from).map(({ key }) => key);
  const by = desk.words
    .slice(relation.range.to)
    .some(({ key }, i) => key === 'by' && freeKey(desk, relation.range.to + i) !== null);
  return (
    be.has(before.at(-1) ?? '') ||
    (/(?:ed|met)$/.test(verb) && before.some((key) => be.has(key)) && (by || before.includes('by')))
  );
}
