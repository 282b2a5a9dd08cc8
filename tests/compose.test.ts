import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { VARIABLES } from '../server/config.ts';
import { ROOT } from '../server/root.ts';

const seconds = z.string().regex(/^\d+(s|m)$/);

/** What every service must say: who it runs as, how its health is seen, how much it may use. */
const Service = z.looseObject({
  user: z.string().refine((user) => !/^(root|0)\b/.test(user), { error: 'is root' }),
  restart: z.literal('unless-stopped'),
  environment: z.record(z.string(), z.string()),
  volumes: z.array(z.string().regex(/^[\w-]+:\/\w+$/)).min(1),
  networks: z.array(z.string()).min(1),
  ports: z.array(z.string().startsWith('127.0.0.1:')).optional(),
  healthcheck: z.strictObject({
    test: z.array(z.string()).min(2),
    interval: seconds,
    timeout: seconds,
    start_period: seconds,
    retries: z.int(),
  }),
  stop_grace_period: seconds,
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.array(z.string()),
  mem_limit: z.string().regex(/^\d+[mg]$/),
  cpus: z.number(),
  pids_limit: z.int(),
});
const Compose = z.strictObject({
  services: z.record(z.string(), Service),
  networks: z.record(z.string(), z.looseObject({ internal: z.boolean().optional() })),
  volumes: z.record(z.string(), z.looseObject({})),
});

describe('docker-compose.yml', () => {
  const compose = Compose.parse(parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8')));
  const services = Object.entries(compose.services);

  test.each(services)('%s uses volumes and networks that there are', (_, { volumes, networks }) => {
    expect(volumes.map((v) => v.split(':')[0]).filter((v) => compose.volumes[v ?? ''] === undefined)).toEqual([]);
    expect(networks.filter((n) => compose.networks[n] === undefined)).toEqual([]);
  });

  test('the app is set by variables that it reads', () => {
    const names = Object.keys(compose.services['app']?.environment ?? {});
    expect(names.filter((name) => !VARIABLES.includes(name))).toEqual([]);
  });

  test('the database is reached by the app alone', () => {
    const { ports, networks = [] } = compose.services['neo4j'] ?? {};
    expect(ports).toBeUndefined();
    expect(networks.map((name) => compose.networks[name]?.internal)).toEqual([true]);
  });
});
