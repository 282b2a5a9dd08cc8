import {
  type AmendRequest,
  JudgementList,
  JudgementView,
  type JudgeRequest,
  MODALITIES,
  placeFrom,
} from '../../graph/index.ts';
import type { Config } from '../config.ts';
import { CliError } from './failure.ts';
import { print, printJson, table } from './output.ts';
import { withSession } from './session.ts';

export type AmendOptions = {
  readonly date?: string;
  readonly place?: string;
  readonly modality?: string;
  readonly actor?: readonly string[];
};

const STATES: Readonly<Record<JudgementView['state'], string>> = {
  stands: '',
  undone: 'undone by',
  replaced: 'replaced by',
  against: 'against',
  idle: 'binds to nothing at present',
  gone: 'no longer applies: its claim is gone',
};

function stateWords({ state, by }: JudgementView): string {
  return [STATES[state], ...by.map((n) => `#${n}`)].join(' ').trim();
}

function tell(judgement: JudgementView): void {
  const state = stateWords(judgement);
  print(`#${judgement.number} ${judgement.words}${state === '' ? '' : ` (${state})`}`);
}

async function send(config: Config, body: JudgeRequest): Promise<void> {
  const call = { method: 'POST', path: '/api/judgements', body } as const;
  tell(await withSession(config, { resume: true }, (client) => client.send(call, JudgementView)));
}

export const judgePair = (config: Config, pair: Extract<JudgeRequest, { a: string }>): Promise<void> =>
  send(config, pair);

export const namesake = (config: Config, who: string, claims: string[]): Promise<void> =>
  send(config, { act: 'namesake', who, claims });

export const reject = (config: Config, claim: string): Promise<void> => send(config, { act: 'reject', claim });

function placeOption(text: string): AmendRequest['place'] {
  const place = placeFrom(text);
  if (place === undefined)
    throw new CliError(`'${text}' says no country.`, 'Write the town and its country: "Riga, LVA".');
  return place;
}

function actorOption(text: string): NonNullable<AmendRequest['actors']>[number] {
  const at = text.indexOf('=');
  if (at < 1) throw new CliError(`'${text}' is no change of an actor.`, 'Write ID=ID, or ID="Name, NOR".');
  const [from, to] = [text.slice(0, at), text.slice(at + 1).trim()];
  const comma = to.lastIndexOf(',');
  if (comma < 0) return { from, to };
  return { from, to: { kind: 'leader', name: to.slice(0, comma).trim(), country: to.slice(comma + 1).trim() } };
}

function modalityOption(text: string): NonNullable<AmendRequest['modality']> {
  const found = MODALITIES.find((m) => m === text);
  if (!found) throw new CliError(`'${text}' is no modality.`, `Write one of ${MODALITIES.join(', ')}.`);
  return found;
}

export async function amend(config: Config, claim: string, options: AmendOptions): Promise<void> {
  const { date, place, modality, actor } = options;
  const change: AmendRequest = {
    ...(date === undefined ? {} : { date: date === 'none' ? null : date }),
    ...(place === undefined ? {} : { place: placeOption(place) }),
    ...(modality === undefined ? {} : { modality: modalityOption(modality) }),
    ...(actor === undefined ? {} : { actors: actor.map(actorOption) }),
  };
  await send(config, { act: 'amend', claim, change });
}

export async function undo(config: Config, number: string): Promise<void> {
  const digits = number.replace(/^#/, '');
  if (!/^\d{1,9}$/.test(digits)) throw new CliError(`'${number}' is no number.`, '`diplograph judge list` shows them.');
  const call = { method: 'DELETE', path: `/api/judgements/${digits}` } as const;
  tell(await withSession(config, { resume: true }, (client) => client.send(call, JudgementView)));
}

export async function listJudgements(config: Config, options: { readonly json?: boolean }): Promise<void> {
  const { judgements } = await withSession(config, { resume: true }, (c) => c.get('/api/judgements', JudgementList));
  if (options.json) return printJson(judgements);
  if (judgements.length === 0) return print('Nothing is judged yet. `diplograph review` shows what might be.');
  const rows = judgements.map((j) => [`#${j.number}`, j.at.slice(0, 10), j.act, j.words, stateWords(j)]);
  print(table(['', 'day', 'what', 'judgement', ''], rows));
}
