import { resolve } from 'node:path';
import { z } from 'zod';

export type StoreConfig =
  | { readonly kind: 'embedded'; readonly path: string }
  | {
      readonly kind: 'neo4j';
      readonly uri: string;
      readonly user: string;
      readonly password: string;
      readonly database: string;
    };

export type Config = {
  readonly host: string;
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  /** Folder of tables that are added to those of the program; absolute, or null. */
  readonly lexiconDir: string | null;
  readonly store: StoreConfig;
  /** `auto`: on when HOST is loopback. */
  readonly console: 'on' | 'off' | 'auto';
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly samples: 'auto' | 'off';
  /** Whether one sender may ask only so often; `auto`: where HOST is not loopback. */
  readonly rates: 'on' | 'off' | 'auto';
  /** Secret for changing routes; null: made when HOST is not loopback. */
  readonly token: string | null;
  /** Host names, beside HOST and loopback, under which browsers may reach the server. */
  readonly allowedHosts: readonly string[];
};

/** A setting that cannot be used; the message names the variable and what to set. */
export class ConfigError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'ConfigError';
    this.hint = hint;
  }
}

const port = z.coerce.number().int().min(0).max(65_535);
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  DATA_DIR: z.string().default('./data'),
  LEXICON_DIR: z.string().optional(),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/./)
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().default('neo4j'),
  CONSOLE: z.enum(['on', 'off', 'auto']).default('auto'),
  LOG_LEVEL: z.enum(LEVELS).default('warn'),
  SAMPLES: z.enum(['auto', 'off']).default('auto'),
  RATE_LIMIT: z.enum(['on', 'off', 'auto']).default('auto'),
  TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,}$/)
    .optional(),
  ALLOWED_HOSTS: z.string().default(''),
});

/** The variables that are read. */
export const VARIABLES: readonly string[] = Object.keys(Environment.shape);

/** What to set, by variable; a variable without a row takes any text. */
const HINTS: Readonly<Record<string, string>> = {
  PORT: 'Set PORT to a number from 0 to 65535, for example PORT=3001.',
  NEO4J_URI: 'Set NEO4J_URI to an address such as bolt://localhost:7687, or unset it to use the embedded store.',
  CONSOLE: 'Set CONSOLE to on, off or auto.',
  LOG_LEVEL: `Set LOG_LEVEL to one of ${LEVELS.join(', ')}.`,
  SAMPLES: 'Set SAMPLES to auto or off.',
  RATE_LIMIT: 'Set RATE_LIMIT to on, off or auto.',
  TOKEN: 'Set TOKEN to a secret of at least 16 letters, digits and signs, without blanks, or unset it.',
};

/** Empty variables count as unset, as in compose files. */
function withoutEmpty(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([k, v]) => (v === undefined || v === '' ? [] : [[k, v]])));
}

function storeOf(env: z.infer<typeof Environment>, dataDir: string): StoreConfig {
  if (env.NEO4J_URI === undefined) return { kind: 'embedded', path: resolve(dataDir, 'graph') };
  return {
    kind: 'neo4j',
    uri: env.NEO4J_URI,
    user: env.NEO4J_USER,
    password: env.NEO4J_PASSWORD,
    database: env.NEO4J_DATABASE,
  };
}

/** Reads the environment once. Throws ConfigError. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>, folder: string): Config {
  const given = withoutEmpty(environment);
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? '');
    const value = name === 'TOKEN' ? 'This value' : `'${given[name] ?? ''}'`;
    throw new ConfigError(`${value} cannot be used as ${name}.`, HINTS[name] ?? `Set ${name}.`);
  }
  const env = parsed.data;
  const dataDir = resolve(folder, env.DATA_DIR);
  return {
    host: env.HOST,
    port: env.PORT,
    dataDir,
    lexiconDir: env.LEXICON_DIR === undefined ? null : resolve(folder, env.LEXICON_DIR),
    store: storeOf(env, dataDir),
    console: env.CONSOLE,
    logLevel: env.LOG_LEVEL,
    samples: env.SAMPLES,
    rates: env.RATE_LIMIT,
    token: env.TOKEN ?? null,
    allowedHosts: env.ALLOWED_HOSTS.split(',').flatMap((h) => (h.trim() === '' ? [] : [h.trim().toLowerCase()])),
  };
}

/** True for addresses that only this machine reaches. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  return name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}

export const ratesAreOn = ({ rates, host }: Pick<Config, 'rates' | 'host'>): boolean =>
  rates === 'on' || (rates === 'auto' && !isLoopback(host));

export const consoleIsOn = (config: Pick<Config, 'console' | 'host'>): boolean =>
  config.console === 'on' || (config.console === 'auto' && isLoopback(config.host));
