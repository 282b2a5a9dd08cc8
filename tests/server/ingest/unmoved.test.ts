import { describe, expect, test } from 'vitest';
import { patternsOf } from '../../../server/reference/frame-files.ts';
import { knowledge, lines } from './support.ts';

/** A holder of an office by name, and what the verb behind tells of in the past. */
const TOLD =
  /^((?:[A-Z][a-z]+ )?(?:President|Prime Minister|Foreign Minister|Chancellor) [A-Z]\w+ [A-Z]\w+) ((?:met|held|flew|went|spoke|made|paid|took|gave|saw|left|came|[a-z]+ed) .*)\.$/;

type Said = { readonly who: string; readonly what: string };
type Words = (said: Said) => string;

/** What may be said of somebody beside what he does. */
const ASIDES: readonly Words[] = [
  ({ who, what }) => `${who} ${what}`,
  ({ who, what }) => `${who}, 61, ${what}`,
  ({ who, what }) => `${who}, a former general, ${what}`,
  ({ who, what }) => `${who}, who took office in 2019, ${what}`,
  ({ who, what }) => `${who}, under pressure at home, ${what}`,
  ({ who, what }) => `${who}, accompanied by several aides, ${what}`,
  ({ who, what }) => `${who}, whose party lost the vote, ${what}`,
  ({ who, what }) => `${who}, long seen as cautious, ${what}`,
  ({ who, what }) => `${who}, on the last day of the fair, ${what}`,
  ({ who, what }) => `${who}, officials said, ${what}`,
  ({ who, what }) => `${who} — who took office in 2019 — ${what}`,
  ({ who, what }) => `${who} also ${what}`,
  ({ who, what }) => `${who} unexpectedly ${what}`,
  ({ who, what }) => `${who} smiled and ${what}`,
];

/** In what a clause may stand. */
const AROUND: Readonly<Record<string, (clause: string) => string>> = {
  'a sentence': (clause) => `${clause}.`,
  'an adverb in front': (clause) => `Meanwhile, ${clause}.`,
  'an opening': (clause) => `In a rare move, ${clause}.`,
  'who says so in front': (clause) => `Officials said ${clause}.`,
  'who says so behind': (clause) => `${clause}, a spokesman said on Thursday.`,
  'what is known by now': (clause) => `It emerged that ${clause}.`,
  'circumstances behind': (clause) => `${clause} despite protests at home.`,
  'what others did meanwhile': (clause) => `${clause}, while thousands marched in the streets.`,
  'a clause with "and" in front': (clause) => `The army reopened the road, and ${clause}.`,
  'what happened then, behind "as"': (clause) => `Shops closed early as ${clause}.`,
  'what it was followed by': (clause) => `Oil prices rose after ${clause}.`,
  'what followed': (clause) => `After ${clause}, oil prices rose.`,
  'somebody else in front': (clause) => `Slovak President Jana Hruba opened a bridge in Bratislava. ${clause}.`,
};

const SAID = patternsOf(knowledge.frameFiles)
  .flatMap(({ examples }) => examples)
  .flatMap(({ text, published, claims }) => {
    const [, who, what] = TOLD.exec(text) ?? [];
    if (who === undefined || what === undefined || claims.length === 0) return [];
    // Whom a pronoun means is for who else is told of to say.
    return / (?:his|her|their) /.test(what) ? [] : [{ who, what, published, claims }];
  });

/** Somebody who is met, and where or when behind. */
const MET =
  /^(.* (?:met|hosted|received|welcomed|invited|visited|with|into)) ((?:[A-Z][a-z]+ )?(?:President|Prime Minister|Foreign Minister) [A-Z]\w+ [A-Z]\w+) ((?:in|at|on) .*)\.$/;

/** What may be said of whom one meets, or of how long. */
const BEHIND: Readonly<Record<string, (name: string, rest: string) => string>> = {
  'an age': (name, rest) => `${name}, 61, ${rest}`,
  'a description': (name, rest) => `${name}, a former general, ${rest}`,
  'a clause': (name, rest) => `${name}, who took office in 2019, ${rest}`,
  'what is theirs': (name, rest) => `${name}, whose country exports copper, ${rest}`,
  'others without a name': (name, rest) => `${name} and several aides ${rest}`,
  'how often': (name, rest) => `${name} for the first time ${rest}`,
  'how long': (name, rest) => `${name} for two hours ${rest}`,
};

const WITH = patternsOf(knowledge.frameFiles)
  .flatMap(({ examples }) => examples)
  .flatMap(({ text, published, claims }) => {
    const [, before, name, rest] = MET.exec(text) ?? [];
    if (before === undefined || name === undefined || rest === undefined || claims.length === 0) return [];
    return / to /.test(rest) ? [] : [{ before, name, rest, published, claims }];
  });

describe('what is said of whom one meets does not change what is read', () => {
  test.each(Object.entries(BEHIND))('%s', (_name, behind) => {
    const moved = WITH.flatMap(({ before, name, rest, published, claims }) => {
      const text = `${before} ${behind(name, rest)}.`;
      return lines(text, published).join('\n') === claims.toSorted().join('\n') ? [] : [text];
    });
    expect(moved).toEqual([]);
  });

  test('enough examples are tried', () => {
    expect(WITH.length).toBeGreaterThan(30);
  });
});

describe('what is said around an event does not change what is read', () => {
  test.each(Object.entries(AROUND))('%s', (_name, around) => {
    const moved = SAID.flatMap(({ published, claims, ...said }, at) => {
      const aside = ASIDES[at % ASIDES.length];
      const text = around(aside?.(said) ?? '');
      const found = lines(text, published).join('\n');
      return found === claims.toSorted().join('\n') ? [] : [text];
    });
    expect(moved).toEqual([]);
  });

  test('enough examples are tried', () => {
    expect(SAID.length).toBeGreaterThan(90);
  });
});
