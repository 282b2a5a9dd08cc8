import { existsSync } from 'node:fs';
import { access, constants, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DataFolder } from '../../archive/folder.ts';
import { dataDirError } from '../../archive/folder.ts';
import { lockHolder } from '../../archive/lock.ts';
import type { Config } from '../../config.ts';
import { openPort } from '../../serve.ts';
import { bad, type Check, fault, good, note } from './check.ts';

const MEGA = 1 << 20;
/** Below the first the next articles may not fit; below the second somebody should know. */
const LEAST_FREE = 64 * MEGA;
const FEW_FREE = 1024 * MEGA;

/** The folder, or the nearest one above it that there is. */
function standing(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : standing(dirname(path));
}

async function writable(root: string): Promise<Check> {
  const there = standing(root);
  try {
    await access(there, constants.R_OK | constants.W_OK | constants.X_OK);
    return good('DATA_DIR', there === root ? root : `${root}, made at the first start`);
  } catch (error) {
    return fault('DATA_DIR', dataDirError(root, error));
  }
}

async function space(root: string): Promise<Check> {
  const { bavail, bsize } = await statfs(standing(root));
  const free = bavail * bsize;
  const says = `${Math.round(free / MEGA).toLocaleString('en')} MB free`;
  if (free < LEAST_FREE) return bad('disk', says, 'Free some space: articles that do not fit are refused.');
  return free < FEW_FREE ? note('disk', says, 'Free some space soon.') : good('disk', says);
}

async function lock({ lock: path }: DataFolder): Promise<Check> {
  const holder = await lockHolder(path);
  if (holder !== null) return good('lock', `held by process ${holder.pid} at ${holder.address ?? 'no address yet'}`);
  if (!existsSync(path)) return good('lock', 'free');
  return note('lock', 'Left by a process that is no more.', 'Nothing: the next start takes it over.');
}

export async function folderChecks(folder: DataFolder): Promise<readonly Check[]> {
  return Promise.all([writable(folder.root), space(folder.root), lock(folder)]);
}

/** Whether the address can be listened on; not asked while a server runs on it. */
export async function portCheck(config: Config): Promise<Check> {
  try {
    const listening = await openPort(config);
    await listening.close();
    return good('PORT', config.port === 0 ? 'a free one is taken' : `${config.port} is free`);
  } catch (error) {
    return fault('PORT', error);
  }
}
