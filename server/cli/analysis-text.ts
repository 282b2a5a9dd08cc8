import {
  type Activity,
  type ActorRanking,
  type Communities,
  DERIVED_EDGES,
  type DerivedEdgeType,
  noWayText,
  type PairRanking,
  type PathStep,
  type Paths,
} from '../../graph/index.ts';
import { counted, table } from './output.ts';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const verb = (relation: string): string => DERIVED_EDGES[relation as DerivedEdgeType].verb;
const shownOf = (shown: number, total: number, noun: string): string =>
  shown < total ? `\n${shown} of ${counted(total, noun)}.` : '';

type Times = { readonly times: number; readonly atLeast: boolean };
const timesText = ({ times, atLeast }: Times): string => (atLeast ? `at least ${times}` : String(times));

/** "2018-04", "2018-04 to 2019", or nothing for what has no date. */
function datesText({ first, last }: { readonly first: string | null; readonly last: string | null }): string {
  if (first === null || last === null) return 'no date';
  return first === last ? first : `${first} to ${last}`;
}

export function actorsText({ actors, total, betweenness }: ActorRanking): string {
  if (actors.length === 0) return '';
  const rows = actors.map(({ party, partners, events, between, relations }) => [
    party.name,
    String(partners),
    String(events),
    percent(between),
    Object.entries(relations)
      .map(([relation, n]) => `${verb(relation)} ${n.partners}`)
      .join(', '),
  ]);
  const note = `\nBetween: share of the shortest paths, estimated from those of ${counted(betweenness.from, 'actor')}.`;
  const estimated = betweenness.kind === 'sampled' ? note : '';
  const head = ['name', 'counterparts', 'events', 'between', 'by relation'];
  return `${table(head, rows)}${shownOf(actors.length, total, 'actor')}${estimated}`;
}

export function pairsText({ pairs, total }: PairRanking): string {
  if (pairs.length === 0) return '';
  const rows = pairs.map((pair) => [pair.a.name, pair.b.name, timesText(pair), datesText(pair)]);
  return `${table(['', '', 'times', 'when'], rows)}${shownOf(pairs.length, total, 'pair')}`;
}

export function communitiesText({ communities, total, modularity }: Communities): string {
  if (communities.length === 0) return '';
  const lines = communities.map(({ number, size, around, members }) => {
    const others = members.slice(1).map((m) => m.name);
    const more = size > members.length ? [`and ${size - members.length} more`] : [];
    return `${number}. around ${around.name} (${size}): ${[...others, ...more].join(', ')}`;
  });
  return `${lines.join('\n')}${shownOf(communities.length, total, 'group')}\nModularity ${modularity.toFixed(2)}.`;
}

export function activityText({ by, periods, without }: Activity): string {
  if (periods.length === 0 && without === 0) return '';
  const rows = periods.map(({ at, events, relations }) => [
    at,
    String(events),
    Object.entries(relations)
      .map(([relation, n]) => `${verb(relation)} ${n}`)
      .join(', '),
  ]);
  const rest = without === 0 ? '' : `\n${counted(without, 'event')} without a known ${by}.`;
  return `${table([by, 'events', 'by relation'], rows)}${rest}`;
}

function stepText(step: PathStep): string {
  const [subject, object] = step.forward ? [step.from, step.to] : [step.to, step.from];
  const times = step.times > 1 ? `, ${step.times} times` : '';
  return `   ${subject.name} ${verb(step.relation)} ${object.name} (${datesText(step)}${times})`;
}

export function pathsText(found: Paths): string {
  const { paths, complete } = found;
  const rest = complete ? '' : '\nThe search ended at its limit; there may be others.';
  if (paths.length === 0) return noWayText(found);
  const blocks = paths.map(({ steps }, i) =>
    [`${i + 1}. ${counted(steps.length, 'step')}`, ...steps.map(stepText)].join('\n'),
  );
  return `${blocks.join('\n')}${rest}`;
}
