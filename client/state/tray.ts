import { INGEST_STAGES, type IngestResult, type Progress } from '../../graph/index.ts';
import { counted } from './words.ts';

const STAGE_WORDS: Readonly<Record<Progress['stage'], string>> = {
  queued: 'waiting',
  sentences: 'finding sentences',
  entities: 'finding who is named',
  events: 'finding what happened',
  stored: 'stored',
};
const PLURALS: Readonly<Record<string, string>> = {
  meeting: 'meetings',
  visit: 'visits',
  stance: 'stances',
  invitation: 'invitations',
};

/** How far an article is, 0 to 1. */
export function stageShare(progress: Progress): number {
  if (progress.result !== null) return 1;
  return INGEST_STAGES.indexOf(progress.stage) / (INGEST_STAGES.length - 1);
}

function foundText(result: IngestResult): string {
  const found = Object.entries(result.events).filter(([, n]) => n > 0);
  if (found.length === 0) return 'no diplomatic event found in it';
  return found.map(([kind, n]) => `+${counted(n, kind, PLURALS[kind] ?? `${kind}s`)}`).join(', ');
}

/** What a line of the tray says: the stage, then what came of it. */
export function trayText(progress: Progress): string {
  const { result } = progress;
  if (result === null) return STAGE_WORDS[progress.stage];
  if (result.state === 'failed' || result.state === 'replaced') return result.reason ?? result.state;
  if (result.already) return 'already known, nothing changed';
  return foundText(result);
}
