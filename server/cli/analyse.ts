import type { z } from 'zod';
import { Activity, ActorRanking, Communities, PairRanking, Paths, SearchAnswer } from '../../graph/index.ts';
import type { Config } from '../config.ts';
import { activityText, actorsText, communitiesText, pairsText, pathsText } from './analysis-text.ts';
import type { Client } from './client.ts';
import { CliError } from './failure.ts';
import { print, printJson } from './output.ts';
import { withSession } from './session.ts';

export type AnalyseOptions = {
  readonly from?: string;
  readonly to?: string;
  readonly kind?: string;
  readonly limit?: string;
  readonly by?: string;
  readonly json?: boolean;
};

type Query = Readonly<Record<string, string | undefined>>;

function pathOf(what: string, { json: _json, ...options }: AnalyseOptions, more: Query = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...options, ...more })) if (value !== undefined) query.set(name, value);
  return `/api/analysis/${what}?${query.toString()}`;
}

const NOTHING = 'Nothing to show: nothing that took place is in the graph, or the filter leaves nothing of it.';

type Shown<T> = { readonly shape: z.ZodType<T>; readonly text: (answer: T) => string };

function show<T>(answer: T, { text }: Shown<T>, options: AnalyseOptions): void {
  if (options.json) printJson(answer);
  else print(text(answer) || NOTHING);
}

const shown = <T>(shape: z.ZodType<T>, text: (answer: T) => string): Shown<T> => ({ shape, text });
const RANKINGS = {
  actors: shown(ActorRanking, actorsText),
  pairs: shown(PairRanking, pairsText),
  communities: shown(Communities, communitiesText),
};

/** The actor whom a name means: the only one found, or the only one that bears exactly this name. */
async function actorNamed(client: Client, name: string): Promise<string> {
  const { hits } = await client.get(`/api/search?q=${encodeURIComponent(name)}&limit=10`, SearchAnswer);
  const actors = hits.filter((h) => h.kind === 'leader' || h.kind === 'country' || h.kind === 'organization');
  const exact = actors.filter((h) => h.name.toLowerCase() === name.toLowerCase() || h.id === name);
  const meant = exact.length > 0 ? exact : actors;
  const [first, second] = meant;
  if (!first) throw new CliError(`There is nobody called '${name}' in the graph.`, 'Give a name or a part of one.');
  if (!second) return first.id;
  const names = meant.slice(0, 5).map((h) => `${h.name} (${h.id})`);
  throw new CliError(`'${name}' may be ${names.join(', ')}.`, 'Give the whole name, or the id.');
}

export async function ranking(config: Config, what: keyof typeof RANKINGS, options: AnalyseOptions): Promise<void> {
  const one = RANKINGS[what] as Shown<unknown>;
  const answer = await withSession(config, { resume: true }, (client) => client.get(pathOf(what, options), one.shape));
  show(answer, one, options);
}

export async function activityOf(config: Config, name: string, options: AnalyseOptions): Promise<void> {
  const answer = await withSession(config, { resume: true }, async (client) => {
    const node = name === '' ? undefined : await actorNamed(client, name);
    return client.get(pathOf('activity', options, { node }), Activity);
  });
  show(answer, shown(Activity, activityText), options);
}

type Ends = readonly [from: string, to: string];

export async function paths(config: Config, [from, to]: Ends, options: AnalyseOptions): Promise<void> {
  const answer = await withSession(config, { resume: true }, async (client) => {
    const [a, b] = [await actorNamed(client, from), await actorNamed(client, to)];
    return client.get(pathOf('paths', options, { a, b }), Paths);
  });
  show(answer, shown(Paths, pathsText), options);
}
