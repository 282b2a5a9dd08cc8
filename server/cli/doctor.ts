import { type DataFolder, placesIn } from '../archive/folder.ts';
import { type LockHolder, lockHolder, takeLock } from '../archive/lock.ts';
import type { Config } from '../config.ts';
import { createClient } from './client.ts';
import type { Check } from './doctor/check.ts';
import { folderChecks, portCheck } from './doctor/folder.ts';
import { graphChecks, knowledgeCheck, runningChecks } from './doctor/graph.ts';
import { nodeCheck, pageCheck } from './doctor/program.ts';
import { type Records, recordChecks } from './doctor/records.ts';
import { settingsChecks } from './doctor/settings.ts';
import { print, printJson } from './output.ts';
import { tokenOf } from './session.ts';

const MARKS: Readonly<Record<Check['state'], string>> = { good: 'ok  ', note: 'note', bad: 'BAD ' };

function linesOf({ what, state, says, todo }: Check): readonly string[] {
  return [`${MARKS[state]}  ${what}: ${says}`, ...(todo === null ? [] : [`      ${todo}`])];
}

type Place = { readonly config: Config; readonly folder: DataFolder };

async function storeChecks({ config, folder }: Place, holder: LockHolder | null, { entries }: Records) {
  if (holder?.address != null) {
    const client = createClient(holder.address, await tokenOf(config, folder));
    return runningChecks(client, entries);
  }
  if (config.store.kind === 'neo4j') return graphChecks(config, entries);
  // A folder that was never used holds no graph, and looking is not to make one.
  if (entries === null || entries.length === 0) return [];
  const lock = await takeLock(folder.lock);
  try {
    return await graphChecks(config, entries);
  } finally {
    await lock.release();
  }
}

async function checksOf(config: Config): Promise<readonly Check[]> {
  const folder = placesIn(config.dataDir);
  const holder = await lockHolder(folder.lock);
  const records = await recordChecks(folder);
  return [
    ...(await folderChecks(folder)),
    ...(holder === null ? [await portCheck(config)] : []),
    ...records.checks,
    ...(await storeChecks({ config, folder }, holder, records)),
    await knowledgeCheck(config, records.entries),
  ];
}

/** Looks at everything that a start needs; exit code 1 when something does not work. */
export async function doctor(options: { readonly json?: boolean }): Promise<void> {
  const { config, checks: settings } = settingsChecks(process.env, process.cwd());
  const program = [nodeCheck(process.versions.node), pageCheck()];
  const checks = [...program, ...settings, ...(config === null ? [] : await checksOf(config))];
  const ok = checks.every(({ state }) => state !== 'bad');
  if (options.json) printJson({ ok, checks });
  else print(checks.flatMap(linesOf).join('\n'));
  if (!ok) process.exitCode = 1;
}
