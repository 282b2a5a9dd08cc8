import { setTimeout as sleep } from 'node:timers/promises';
import { SamplesChanged, ServerStatus } from '../../graph/index.ts';
import type { Config } from '../config.ts';
import type { Client } from './client.ts';
import { counted, print } from './output.ts';
import { withSession } from './session.ts';

const LOOK_MS = 200;

/** A session in this process ends with the command, so the reading is waited for. */
async function untilRead(client: Client): Promise<void> {
  while ((await client.get('/api/status', ServerStatus)).waiting > 0) await sleep(LOOK_MS);
}

export async function addSamples(config: Config): Promise<void> {
  const { articles } = await withSession(config, { resume: true }, async (client) => {
    const changed = await client.send({ method: 'POST', path: '/api/samples' }, SamplesChanged);
    await untilRead(client);
    return changed;
  });
  print(articles === 0 ? 'The samples are already there.' : `Added ${counted(articles, 'sample article')}.`);
}

export async function removeSamples(config: Config): Promise<void> {
  const { articles } = await withSession(config, { resume: true }, (client) =>
    client.send({ method: 'DELETE', path: '/api/samples' }, SamplesChanged),
  );
  print(articles === 0 ? 'There are no samples.' : `Removed ${counted(articles, 'sample article')}.`);
}
