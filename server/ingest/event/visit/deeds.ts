import { type Prep, rightOf } from '../../clause/grammar/right.ts';
import { subjectOf } from '../../clause/grammar/subject.ts';
import type { NounPhrase, VerbGroup } from '../../clause/items.ts';
import { type Reference, sideOf } from '../../coreference/actors.ts';
import type { Scene } from '../../coreference/scene.ts';
import { formsOf } from '../../document/lemmas.ts';
import { normAt } from '../../document/tokens.ts';
import { placeOf } from '../../mention/scan.ts';
import type { Where } from '../draft.ts';
import { isFromAfar } from '../place/from-afar.ts';
import { whereOf } from '../place/where.ts';
import { scopeOf } from '../scope/modality.ts';
import { atHome, type FoundVisit } from './found.ts';
import { aboard, isPosted, travellers } from './travellers.ts';

const AT = /^(?:in|at|near|outside|inside|around)$/;
const PATH = /^(?:in|at|near|outside|inside|around|to|into|onto|on|through|across|over|via)$/;
/** What stands behind these is spoken of, and so is the place behind it: "signed a paper on the war in Libya". */
const SPOKEN_OF = /^(?:on|about|over|regarding|against|for|after|since|before|despite|amid|towards?|into|from)$/;

/** What a table may call the verb: alone, or with its particle. */
function wordsOf({ source: { tokens } }: Scene, { head, end }: VerbGroup): readonly string[] {
  const forms = formsOf(normAt(tokens, head));
  const particle = normAt(tokens, end);
  return [...forms, ...forms.map((form) => `${form}-${particle}`)];
}

type Kind = 'motion' | 'deed' | 'plain';

/** Verbs of speech, thought and taking sides have places that they are about. */
function isPlain({ knowledge }: Scene, { lemma, is }: VerbGroup): boolean {
  const { stance, meet, visit } = knowledge.frames;
  return (
    is.size === 0 &&
    !knowledge.speech.has(lemma) &&
    !knowledge.modality.verbs.has(lemma) &&
    ![
      stance.verbs,
      stance.light,
      stance.demands,
      stance.fosters,
      stance.fights,
      meet.verbs,
      visit.verbs,
      visit.light,
    ].some((words) => words.has(lemma))
  );
}

function kindOf(scene: Scene, verb: VerbGroup): Kind | null {
  const { motion, deeds, receptions } = scene.knowledge.frames.visit;
  const words = wordsOf(scene, verb);
  const isIn = (table: ReadonlySet<string>): boolean => words.some((word) => table.has(word));
  if (verb.passive) return isIn(receptions) ? 'deed' : null;
  if (isIn(motion)) return 'motion';
  if (isIn(deeds)) return isPosted(verb) ? null : 'deed';
  return verb.shape === 'finite' && !verb.present && isPlain(scene, verb) ? 'plain' : null;
}

/** "in Lima | on Monday", "on Monday | in Lima": in a town and on a day of its own. */
function isOnDay({ grammar: { items }, source }: Scene, { at, end }: Prep, { name, first }: Where): boolean {
  const [next, behind] = [items[end], items[end + 1]];
  const day =
    next?.kind === 'date' || (next?.kind === 'prep' && behind?.kind === 'date') || items[at - 1]?.kind === 'date';
  return day && name !== null && placeOf(source.hits[first])?.region !== true;
}

/** "through the streets of the capital": the place of a place. */
const isWithin = ({ grammar: { items } }: Scene, { at, word }: Prep, words: RegExp): boolean => {
  const before = items[at - 2];
  return word === 'of' && before?.kind === 'prep' && words.test(before.word);
};

/** "opened an embassy in Lima", "sacked the ambassador in Lima": what is there without whoever acts on it. */
const staysThere = ({ core, is }: NounPhrase, kind: Kind): boolean =>
  is.has('organs') || is.has('bodies') || (kind === 'plain' && (core.kind === 'title' || core.kind === 'person'));

/** Where the deed was done: the first place behind the verb, unless something spoken of stands in front of it. */
function stageOf(scene: Scene, at: number, kind: Kind): Where | null {
  const words = kind === 'motion' ? PATH : AT;
  const { objects, preps } = rightOf(scene.grammar, at);
  if (objects.some((np) => staysThere(np, kind))) return null;
  for (const prep of preps) {
    const [np] = prep.group;
    const leads = words.test(prep.word) || isWithin(scene, prep, words);
    const where = leads && np !== undefined ? whereOf(scene, np) : null;
    if (where !== null && where.iso3 !== null) return kind !== 'plain' || isOnDay(scene, prep, where) ? where : null;
    if (SPOKEN_OF.test(prep.word) && !(kind === 'motion' && /^(?:for|into)$/.test(prep.word))) return null;
    if (kind === 'plain' && !AT.test(prep.word)) return null;
  }
  return null;
}

/** Those of one side who are there, none of them at home. */
function awayFrom(scene: Scene, at: number, where: Where): readonly Reference[] {
  const who = travellers(scene, aboard(subjectOf(scene.grammar, at))).filter(({ actor }) => actor.kind === 'leader');
  const sides = new Set(who.map(({ actor }) => sideOf(actor)));
  return sides.size === 1 && who.every(({ actor }) => !atHome(scene, actor, where)) ? who : [];
}

/** Who does something in a foreign town is there: "laid a wreath in Lima", "strolled through Lima". */
export function deedAbroad(scene: Scene, at: number, verb: VerbGroup): FoundVisit | null {
  if (rightOf(scene.grammar, at).preps.length === 0) return null;
  const kind = kindOf(scene, verb);
  const where = kind === null ? null : stageOf(scene, at, kind);
  if (kind === null || where === null || isFromAfar(scene, at)) return null;
  scene.trace?.tried(at, `visit/${kind}`);
  const { modality } = scopeOf(scene, at);
  if (modality !== 'occurred' && (kind === 'plain' || modality !== 'planned')) return null;
  const visitors = awayFrom(scene, at, where);
  if (visitors.length === 0) return null;
  return { rule: `visit/${kind}`, at, visitors, stops: [{ where, date: null }], triggers: [at], occurredOnly: false };
}
