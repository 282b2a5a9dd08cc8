import { areMany } from '../../clause/grammar/inclusions.ts';
import { prepAt } from '../../clause/grammar/right.ts';
import { isPrep, type NounPhrase, type VerbGroup } from '../../clause/items.ts';
import type { Reference } from '../../coreference/actors.ts';
import { referencesOf } from '../../coreference/resolve.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { TitleRef } from '../../mention/titles.ts';

/** Who lives abroad, or belongs to no state, is there without a journey. */
const ABROAD = /^(?:ambassador|opposition-leader|rebel-leader)$/;

export const leads = ({ row }: TitleRef): boolean => row.class === 'office' && !ABROAD.test(row.role);

/** "Peru's foreign minister", "Chilean officials", "a Kenyan delegation": people who go for their country, without a name. */
function isSent({ core, modifiers, is }: NounPhrase): boolean {
  if (core.kind === 'title') return leads(core.title);
  return is.has('teams') || modifiers.some((one) => one.core.kind === 'title' && leads(one.core.title));
}

/** "leaders | including | Dahl and Salem": those of them who are named. */
export function named({ grammar }: Scene, nps: readonly NounPhrase[]): readonly NounPhrase[] {
  return nps.flatMap((np) => {
    const at = grammar.items.indexOf(np) + 1;
    const group = at > 0 && areMany(np) && isPrep(grammar.items[at], 'including') ? prepAt(grammar, at)?.group : null;
    return group ?? [np];
  });
}

/** Those of a phrase who can be on a journey: persons, also those whom only their office or delegation tells of. */
export const travellers = (scene: Scene, nps: readonly NounPhrase[]): readonly Reference[] =>
  named(scene, nps).flatMap((np) =>
    referencesOf([np], scene.discourse).filter(({ actor }) => actor.kind === 'leader' || isSent(np)),
  );

/** "her plane", "Dahl's motorcade": who is in it. */
export const aboard = (nps: readonly NounPhrase[]): readonly NounPhrase[] =>
  nps.map((np) => (np.is.has('vehicles') && np.possessor !== null ? np.possessor : np));

/** "who represents Peru in Oslo": posted there, and on no journey. */
export const isPosted = ({ lemma, present, modals, shape }: VerbGroup): boolean =>
  lemma === 'represent' && shape === 'finite' && present && modals.length === 0;
