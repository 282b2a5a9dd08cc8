import type { Modality } from '../vocabulary/modality.ts';
import type { Desk } from './desk.ts';
import type { NameIndex } from './names.ts';
import type { FormTest, Order, When, Where } from './question.ts';
import { type FoundAsk, recogniseAsk } from './recognise/ask.ts';
import type { Mention } from './recognise/mention.ts';
import { recogniseOrder } from './recognise/order.ts';
import { type FoundRelation, recogniseForm, recogniseModality, recogniseRelation } from './recognise/relation.ts';
import { recogniseWhen } from './recognise/when.ts';
import { recogniseWhere } from './recognise/where.ts';
import { recogniseWho } from './recognise/who.ts';

/** What the recognisers found, before it is put together. */
export type Parts = {
  readonly desk: Desk;
  readonly when: When | null;
  readonly where: Where | null;
  readonly mentions: readonly Mention[];
  readonly modality: Modality | null;
  readonly form: FormTest | null;
  readonly relation: FoundRelation | null;
  readonly order: Order | null;
  readonly ask: FoundAsk;
};

/**
 * The recognisers in order, each takes its words: dates first ("May 2018" is no person), names before verbs
 * ("Back" in a name), "called off" before "called", and the question word from what is left.
 */
export function recognise(start: Desk, context: { readonly names: NameIndex; readonly today: string }): Parts {
  const dated = recogniseWhen(start, context.today);
  const named = recogniseWho(dated.desk, context.names);
  const { where, rest } = recogniseWhere(named.desk, named.mentions);
  const modal = recogniseModality(named.desk);
  const formed = recogniseForm(modal.desk);
  const related = recogniseRelation(formed.desk);
  const ordered = recogniseOrder(related.desk);
  const asked = recogniseAsk(ordered.desk);
  return {
    desk: asked.desk,
    when: dated.when,
    where,
    mentions: rest,
    modality: modal.modality,
    form: formed.form,
    relation: related.relation,
    order: ordered.order,
    ask: asked.ask,
  };
}
