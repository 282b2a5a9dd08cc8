import { describe, expect, test } from 'vitest';
import { ConfigError, consoleIsOn, isLoopback, parseConfig } from '../../../server/config.ts';

const parse = (env: Record<string, string>) => parseConfig(env, '/work');

describe('settings', () => {
  test('without any, the embedded store in ./data on 127.0.0.1:3000', () => {
    expect(parse({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      dataDir: '/work/data',
      store: { kind: 'embedded', path: '/work/data/graph' },
      samples: 'auto',
      token: null,
      allowedHosts: [],
    });
  });

  test('an empty variable counts as unset', () => {
    expect(parse({ PORT: '', NEO4J_URI: '', TOKEN: '' })).toEqual(parse({}));
  });

  test('NEO4J_URI chooses Neo4j', () => {
    const env = { NEO4J_URI: 'neo4j+s://db.example:7687', NEO4J_PASSWORD: 'p', DATA_DIR: '/var/d' };
    expect(parse(env)).toMatchObject({
      dataDir: '/var/d',
      store: { kind: 'neo4j', uri: 'neo4j+s://db.example:7687', user: 'neo4j', password: 'p', database: 'neo4j' },
    });
  });

  test('ALLOWED_HOSTS is a list', () => {
    expect(parse({ ALLOWED_HOSTS: ' Graph.Example , b.example,' }).allowedHosts).toEqual([
      'graph.example',
      'b.example',
    ]);
  });
});

describe('settings that cannot be used', () => {
  test.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '1.5'],
    ['NEO4J_URI', 'http://localhost:7474'],
    ['CONSOLE', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['SAMPLES', 'some'],
  ])('%s=%s names the variable and says what to set', (name, value) => {
    const error = (() => {
      try {
        return parse({ [name]: value });
      } catch (e) {
        return e;
      }
    })();
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).message).toBe(`'${value}' cannot be used as ${name}.`);
    expect((error as ConfigError).hint).toContain(`Set ${name}`);
  });

  test('a short TOKEN is refused and not repeated', () => {
    expect(() => parse({ TOKEN: 'hunter2' })).toThrow(/^This value cannot be used as TOKEN\.$/);
  });
});

test.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['localhost', true],
  ['::1', true],
  ['[::1]', true],
  ['0.0.0.0', false],
  ['127.0.0.1.evil.example', false],
  ['192.168.0.2', false],
])('%s is loopback: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});

test.each([
  ['auto', '127.0.0.1', true],
  ['auto', '0.0.0.0', false],
  ['on', '0.0.0.0', true],
  ['off', '127.0.0.1', false],
] as const)('CONSOLE=%s on %s: %s', (console, host, expected) => {
  expect(consoleIsOn({ console, host })).toBe(expected);
});
