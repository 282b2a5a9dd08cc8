import { z } from 'zod';
import { POLARITIES } from '../../graph/index.ts';
import { pattern, patterns } from './frame-pattern.ts';
import { words } from './word-files.ts';

const polarity = z.enum(POLARITIES);
const StanceVerb = z
  .strictObject({
    ...pattern,
    polarity,
    lemmas: words,
    preps: words.default([]),
    not: z.enum(['person', 'topic']).nullable().default(null),
    /** Whether an infinitive or gerund of a verb that fosters may say what it is for. */
    aim: z.boolean().default(false),
    /** Heads that it must have as object, when any are listed. */
    objects: words.default([]),
    /** "is committed to": the subject holds the stance in the passive too. */
    stative: z.boolean().default(false),
    /** Its preposition stands right behind it: "is against the plan", "opposed to it". */
    next: z.boolean().default(false),
    /** Only parties, and what is theirs, are its targets. */
    foreign: z.boolean().default(false),
    /** Who does not do it is against it: "does not accept the annexation". */
    refused: z.boolean().default(false),
    /** Only who does it takes a side, nobody who agrees to: "agreed to restore ties". */
    done: z.boolean().default(false),
    /** Heads of objects that say nothing of a side: "did not accept the invitation". */
    except: words.default([]),
    /** Behind the target's own phrase "of" tells what it is accused of. */
    charges: z.boolean().default(false),
    /** Its target stands behind this preposition, where one follows the object: "blamed the shortage on Malta". */
    onto: words.default([]),
    /** Its target is to whom the object belongs: "froze the assets of". */
    belongs: z.boolean().default(false),
    /** Ends of a phrase that it needs: "took issue with", "stands in the way of", "placed A under sanctions". */
    holding: words.default([]),
  })
  .readonly();
const StanceNoun = z
  .strictObject({
    ...pattern,
    polarity,
    heads: words,
    preps: words,
    aim: z.boolean().default(false),
    /** Also an aim against something: "commitment to ending the war". */
    fights: z.boolean().default(false),
    /** Only parties are its targets, no topics. */
    parties: z.boolean().default(false),
    /** "a critic of": the noun says what its holder is. */
    describes: z.boolean().default(false),
    /** Only behind a verb of coming: "to the defence of". */
    coming: z.boolean().default(false),
    /** Only as what somebody voices or gives: "gave its approval to". */
    voiced: z.boolean().default(false),
    /** Whoever demands it is against what stands behind: "an end to the blockade". */
    demanded: z.boolean().default(false),
    /** Verbs that undo it: "lift sanctions". */
    unless: words.default([]),
  })
  .readonly();
const StanceJudgement = z
  .strictObject({
    ...pattern,
    polarity,
    words,
    /** Whether "said that it is …" judges too, not only "called it …". */
    said: z.boolean().default(true),
    /** Only parties are judged by it, no topics. */
    parties: z.boolean().default(false),
  })
  .readonly();
export const StanceFile = z.strictObject({
  id: z.literal('stance'),
  event: z.literal('stance'),
  verbs: patterns(StanceVerb),
  nouns: patterns(StanceNoun),
  judgements: patterns(StanceJudgement),
  light: words,
  thanks: words,
  judging: words,
  fosters: words,
  people: words,
  fights: words,
  gives: words,
  comes: words,
  trades: words,
  barbs: words,
  sworn: words,
  proceeds: words,
  receives: words,
  received: words,
  demands: words,
});
export type StanceVerb = z.infer<typeof StanceVerb>;
export type StanceNoun = z.infer<typeof StanceNoun>;
export type StanceJudgement = z.infer<typeof StanceJudgement>;
