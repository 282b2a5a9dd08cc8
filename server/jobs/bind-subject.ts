import { nodesById, type Reference, type StoreView, type Subject, subjectOf } from '../../graph/index.ts';
import type { GraphWriter } from '../store/graph-writer.ts';
import type { Judgements } from './judgements.ts';
import { JudgementRefused } from './refused.ts';

export type BindDeps = {
  readonly view: StoreView;
  readonly reference: Reference;
  readonly writer: Pick<GraphWriter, 'actor' | 'isCalled'>;
  readonly judgements: Judgements;
};

const LOOK = '`diplograph review` lists ids, and GET /api/search finds them by name.';

/** Whom an id means. Throws JudgementRefused. */
export function subject(id: string, reference: Reference): Subject {
  const found = subjectOf(id, reference);
  if (found === null) throw new JudgementRefused(`'${id}' is no id of a person or an organisation.`, LOOK, true);
  return found;
}

/** With the name under which people know its node. */
export async function called(id: string, { reference, view }: BindDeps): Promise<Subject> {
  const found = subject(id, reference);
  const [node] = await view.read(nodesById('Actor'), { ids: [id] });
  return { ...found, name: node?.name ?? found.name };
}

/** The same, of somebody who is in the graph. */
export async function present(id: string, deps: BindDeps): Promise<Subject> {
  const found = await called(id, deps);
  if (deps.writer.isCalled(found)) return found;
  throw new JudgementRefused(`There is no '${found.id}' in the graph.`, LOOK, true);
}
