import type { ExplainedClause, ExplainedDate, ExplainedMention } from '../../../graph/index.ts';
import type { Grammar } from '../clause/grammar/grammar.ts';
import { rightOf } from '../clause/grammar/right.ts';
import { subjectOf } from '../clause/grammar/subject.ts';
import { isNp, isVg, type NounPhrase, type VerbGroup } from '../clause/items.ts';
import type { Core } from '../mention/core.ts';
import type { DateMention } from '../mention/date-mention.ts';
import type { Named } from '../mention/linking.ts';
import type { Stands } from '../trace.ts';
import { actorName, type Context, countryName, stretchOf } from './names.ts';
import { phrasesOf, type SentenceNotes } from './recorder.ts';
import { RIVAL } from './words.ts';

type Reading = Pick<ExplainedMention, 'title' | 'country'>;

function readingOf(core: Core): Reading {
  switch (core.kind) {
    case 'person':
      return { title: core.person.title, country: core.person.country };
    case 'title':
      return { title: core.title.text, country: core.title.country };
    case 'country':
    case 'place':
      return { title: null, country: core.reading.iso3 };
    case 'organization':
      return { title: null, country: core.reading.of };
    default:
      return { title: null, country: null };
  }
}

function namesOf(context: Context, core: Core, stands: Stands): string[] {
  if (stands.actors.length > 0) return stands.actors.map((actor) => actorName(context, actor));
  return core.kind === 'place' || core.kind === 'organization' ? [core.reading.name] : [];
}

function mention(
  context: Context,
  { np, stands, named }: { readonly np: NounPhrase; readonly stands: Stands; readonly named: Named | undefined },
): ExplainedMention {
  return {
    ...stretchOf(context, np.first, np.end),
    kind: np.core.kind,
    readings: namesOf(context, np.core, stands),
    ...readingOf(np.core),
    via: stands.actors.length > 0 ? stands.via : null,
    rivals: (named?.rivals ?? []).map(({ name }) => ({ name, why: RIVAL })),
  };
}

/** Countries and places in front of a head, as in "U.S. officials", are mentions of their own. */
function modifiers(context: Context, np: NounPhrase): readonly ExplainedMention[] {
  return np.modifiers.flatMap(({ core, first, end }) => {
    if (core.kind !== 'country' && core.kind !== 'place' && core.kind !== 'person') return [];
    const { title, country } = readingOf(core);
    const name = core.kind === 'country' ? countryName(context, core.reading.iso3) : namesOfPlain(core);
    return [
      { ...stretchOf(context, first, end), kind: core.kind, readings: [name], title, country, via: null, rivals: [] },
    ];
  });
}

const namesOfPlain = (core: Extract<Core, { kind: 'place' | 'person' }>): string =>
  core.kind === 'place' ? core.reading.name : core.person.name;

/** Phrases that name or stand for somebody or some place; things only where they stand for somebody. */
export function mentionsOf(
  context: Context,
  notes: SentenceNotes,
  named: ReadonlyMap<number, Named>,
): ExplainedMention[] {
  if (notes.grammar === null) return [];
  return phrasesOf(notes.grammar).flatMap((np) => {
    const stands = notes.stands.get(np) ?? { actors: [], via: 'name' };
    const plain = np.core.kind === 'thing' && stands.actors.length === 0;
    const who = named.get(np.head) ?? named.get(np.first);
    return [...modifiers(context, np), ...(plain ? [] : [mention(context, { np, stands, named: who })])];
  });
}

/** The dates of a sentence, in order. */
export function datesOf(context: Context, grammar: Grammar): ExplainedDate[] {
  const all = grammar.items.flatMap((item): readonly DateMention[] =>
    item.kind === 'date' ? [item.date] : isNp(item) ? item.dates : [],
  );
  return all.map(({ first, end, use, grain, past, future }) => ({
    ...stretchOf(context, first, end),
    use,
    grain,
    past,
    future,
  }));
}

function formOf(verb: VerbGroup): string {
  const flags = [
    verb.shape,
    verb.passive && 'passive',
    verb.perfect && 'perfect',
    verb.negated && 'negated',
    ...verb.modals,
  ];
  return flags.filter((flag) => flag !== false).join(', ');
}

/** The verb groups of a sentence with their subjects and objects. */
export function clausesOf(context: Context, grammar: Grammar): ExplainedClause[] {
  const texts = (nps: readonly NounPhrase[]): string[] => nps.map((np) => stretchOf(context, np.first, np.end).text);
  return grammar.items.flatMap((item, at) => {
    if (!isVg(item)) return [];
    const subject = texts(subjectOf(grammar, at));
    const objects = texts(rightOf(grammar, at).objects);
    return [{ ...stretchOf(context, item.first, item.end), lemma: item.lemma, form: formOf(item), subject, objects }];
  });
}
