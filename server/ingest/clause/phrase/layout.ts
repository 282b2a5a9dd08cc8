import type { DateItem, Item, NounPhrase, VerbGroup } from '../items.ts';

function phrase(np: NounPhrase): Required<NounPhrase> {
  const { kind, first, end, quoted, head, core, possessor, modifiers, dates, words, is } = np;
  return { kind, first, end, quoted, head, core, possessor, modifiers, dates, words, is };
}

function verbs(vg: VerbGroup): Required<VerbGroup> {
  const { kind, first, end, quoted, head, lemma, is, shape, passive, perfect, negated, present, singular } = vg;
  const { modals, adverbs } = vg;
  const form = { shape, passive, perfect, negated, present, singular };
  return { kind, first, end, quoted, head, lemma, is, ...form, modals, adverbs };
}

const dated = ({ kind, first, end, quoted, date }: DateItem): Required<DateItem> => ({
  kind,
  first,
  end,
  quoted,
  date,
});

/** The same item as an object that is laid out like all of its kind: copies made with `...` each have a layout of their
 *  own in the engine, and what reads objects of many layouts is slow. */
export function laidOut(item: Item): Item {
  if (item.kind === 'np') return phrase(item);
  if (item.kind === 'vg') return verbs(item);
  if (item.kind === 'date') return dated(item);
  const { kind, first, end, quoted, word } = item;
  return { kind, first, end, quoted, word };
}
