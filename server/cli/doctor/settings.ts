import { existsSync } from 'node:fs';
import { type Config, ConfigError, isLoopback, parseConfig, VARIABLES } from '../../config.ts';
import { bad, type Check, fault, good, note } from './check.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Beginnings of names that only Diplograph, or the graph it keeps, would read. */
const FAMILIES = /^(NEO4J|DIPLOGRAPH|LEXICON|SAMPLES?|CONSOLE|DATA_?DIR|ALLOWED|TOKEN)(_|$)/;

const isSet = (env: Environment, name: string): boolean => (env[name] ?? '') !== '';

function unknownVariables(env: Environment): readonly Check[] {
  const known = new Set(VARIABLES);
  return Object.keys(env)
    .filter((name) => FAMILIES.test(name) && !known.has(name) && isSet(env, name))
    .map((name) => note(name, 'This variable is not read.', `Known are ${VARIABLES.join(', ')}.`));
}

type Rule = {
  readonly what: string;
  readonly broken: (config: Config, env: Environment) => boolean;
  readonly check: (what: string) => Check;
};

const SIDE_BY_SIDE = ['NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'];

/** Settings that each may be right, but not together. */
const RULES: readonly Rule[] = [
  {
    what: 'NEO4J_URI',
    broken: ({ store }, env) => store.kind === 'embedded' && SIDE_BY_SIDE.some((name) => isSet(env, name)),
    check: (what) =>
      note(what, 'It is not set, so the other NEO4J variables have no effect.', 'Set it, or unset the others.'),
  },
  {
    what: 'NEO4J_PASSWORD',
    broken: ({ store }) => store.kind === 'neo4j' && store.password === '',
    check: (what) => note(what, 'It is empty.', 'Set it, unless the server asks for none.'),
  },
  {
    what: 'ALLOWED_HOSTS',
    broken: ({ allowedHosts }) => allowedHosts.some((host) => /[/:*\s]/.test(host.replace(/^\[.*\]$/, ''))),
    check: (what) =>
      bad(what, 'It holds more than names of hosts.', 'Write names alone, comma between: news.example,graph.example'),
  },
  {
    what: 'LEXICON_DIR',
    broken: ({ lexiconDir }) => lexiconDir !== null && !existsSync(lexiconDir),
    check: (what) => bad(what, 'There is no such folder.', 'Make it, correct the path, or unset the variable.'),
  },
  {
    what: 'HOST',
    broken: ({ host, allowedHosts }) => !isLoopback(host) && allowedHosts.length === 0,
    check: (what) =>
      note(what, 'Others reach the server, by its address only.', 'Set ALLOWED_HOSTS to the names they use, if any.'),
  },
];

/** The settings and what is wrong with them; the configuration is null where it cannot be used. */
export function settingsChecks(env: Environment, folder: string): { config: Config | null; checks: readonly Check[] } {
  const unknown = unknownVariables(env);
  try {
    const config = parseConfig(env, folder);
    const broken = RULES.filter((rule) => rule.broken(config, env)).map((rule) => rule.check(rule.what));
    const checks = [...unknown, ...broken];
    return { config, checks: checks.length > 0 ? checks : [good('settings', 'usable')] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { config: null, checks: [...unknown, fault('settings', error)] };
  }
}
