import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { ROOT } from '../../../server/root.ts';

export type ServerAddress = {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
};
export type RunningNeo4j = {
  readonly address: ServerAddress;
  /** Null for a server that this run has not started. */
  readonly pid: number | null;
  /** Kills it and starts it again on the same files and port; resolves when it is killed. Only for a server of this run. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
};
export type Started = RunningNeo4j | { readonly missing: string };

/** Also from the built code, as benchmarks run. */
const HERE = join(ROOT, 'tests', 'support', 'neo4j');
/** Outside the checkout: the class path of the server, kept between runs. */
const OUT = join(tmpdir(), 'diplograph-test-neo4j');
/** Eight seconds on an idle machine; a busy one takes minutes. */
const START_MS = 180_000;
const STOP_MS = 15_000;
const ADMIN = 'org.neo4j.cli.AdminTool';
const MAIN = 'org.neo4j.server.CommunityEntryPoint';
const OPENS = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch', 'java.base/java.util.concurrent'];

/** What a server may use, as its configuration writes sizes. */
export type Memory = { readonly heap: string; readonly pages: string };
const SMALL: Memory = { heap: '1g', pages: '128m' };

/** A server for one test run: TEST_NEO4J_URI, else one started through Maven, else the reason why there is none. */
export async function startNeo4j(memory = SMALL): Promise<Started> {
  const given = process.env['TEST_NEO4J_URI'];
  if (given !== undefined) return foreign(givenAddress(given));
  const missing = missingTool();
  if (missing !== null) return { missing };
  return startServer(classPath(), memory);
}

/** Runs `neo4j-admin` with these arguments in a folder. Throws what it says when it fails. */
export type Admin = (args: readonly string[], cwd: string) => void;

/** A server of its own whose database is made before it starts. */
export async function startMadeNeo4j(make: (admin: Admin) => Promise<void>): Promise<Started> {
  const missing = missingTool();
  return missing === null ? startServer(classPath(), SMALL, make) : { missing };
}

function foreign(address: ServerAddress): RunningNeo4j {
  const kill = (): Promise<void> => Promise.reject(new Error('This run has not started the server.'));
  return { address, pid: null, kill, stop: async () => undefined };
}

function givenAddress(uri: string): ServerAddress {
  const user = process.env['TEST_NEO4J_USER'] ?? '';
  const password = process.env['TEST_NEO4J_PASSWORD'] ?? '';
  return { uri, user, password, database: process.env['TEST_NEO4J_DATABASE'] ?? 'neo4j' };
}

function missingTool(): string | null {
  const java = output('java', ['--version']);
  if (java === null) return 'no Java (17 or 21) on this machine';
  const version = Number(/\b(\d+)/.exec(java)?.[1] ?? 0);
  if (version !== 17 && version !== 21) return `Java ${version} found, but the server needs 17 or 21`;
  return output('mvn', ['-v']) === null ? 'no Maven (mvn) on this machine' : null;
}

function output(command: string, args: readonly string[]): string | null {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
}

function classPath(): string {
  mkdirSync(OUT, { recursive: true });
  const pom = readFileSync(join(HERE, 'pom.xml'), 'utf8');
  const version = /<neo4j.version>(.+)</.exec(pom)?.[1] ?? 'unknown';
  const file = join(OUT, `class-path-${version}.txt`);
  const known = existsSync(file) ? readFileSync(file, 'utf8') : null;
  if (known?.split(':').every((jar) => existsSync(jar))) return known;
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath';
  execFileSync('mvn', ['-q', '-B', '-f', join(HERE, 'pom.xml'), goal, `-Dmdep.outputFile=${file}`], {
    stdio: 'inherit',
  });
  return readFileSync(file, 'utf8');
}

function adminOf(jars: string, home: string): Admin {
  const env = { PATH: process.env['PATH'], NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  return (args, cwd) => {
    const java = ['-Xmx512m', ...OPENS.map((module) => `--add-opens=${module}=ALL-UNNAMED`), '-cp', jars, ADMIN];
    const { status, stdout, stderr } = spawnSync('java', [...java, ...args], { cwd, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`neo4j-admin ended with ${status}\n${stdout}\n${stderr}`);
  };
}

async function startServer(jars: string, memory: Memory, make?: (admin: Admin) => Promise<void>): Promise<Started> {
  const home = mkdtempSync(join(tmpdir(), 'diplograph-neo4j-'));
  const port = await freePort();
  mkdirSync(join(home, 'conf'));
  const values: Readonly<Record<string, string>> = { port: String(port), ...memory };
  const conf = readFileSync(join(HERE, 'neo4j.conf'), 'utf8').replace(/\{(\w+)\}/g, (_, name) => values[name] ?? name);
  writeFileSync(join(home, 'conf', 'neo4j.conf'), conf);
  await make?.(adminOf(jars, home));
  const launch = (): ChildProcess =>
    spawn('java', javaArguments(jars, home, memory), { stdio: ['ignore', 'pipe', 'pipe'] });
  let child = launch();
  const address = { uri: `bolt://127.0.0.1:${port}`, user: '', password: '', database: 'neo4j' };
  try {
    await answering(child, address, home);
  } catch (error) {
    await stopServer(child, home);
    throw error;
  }
  return {
    address,
    pid: child.pid ?? null,
    async kill() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      child = launch();
      for (const stream of [child.stdout, child.stderr]) stream?.resume();
    },
    stop: () => stopServer(child, home),
  };
}

function javaArguments(jars: string, home: string, memory: Memory): string[] {
  return [
    '-Xms128m',
    `-Xmx${memory.heap}`,
    '-XX:+UseG1GC',
    '-Dlog4j2.disable.jmx=true',
    '-Dio.netty.tryReflectionSetAccessible=true',
    ...OPENS.map((module) => `--add-opens=${module}=ALL-UNNAMED`),
    '--enable-native-access=ALL-UNNAMED',
    '-cp',
    jars,
    MAIN,
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
    '--console-mode',
  ];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Resolves when Bolt answers; an early exit or the deadline is an error with the end of the server's output. */
async function answering(child: ChildProcess, address: ServerAddress, home: string): Promise<void> {
  let told = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      told = (told + chunk.toString()).slice(-4000);
    });
  }
  const driver = neo4j.driver(
    address.uri,
    { scheme: 'none', principal: '', credentials: '' },
    { connectionTimeout: 2000 },
  );
  const until = performance.now() + START_MS;
  try {
    while (performance.now() < until && child.exitCode === null) {
      const up = await driver.verifyConnectivity({ database: address.database }).then(
        () => true,
        () => false,
      );
      if (up) return;
      await sleep(300);
    }
  } finally {
    await driver.close();
  }
  const log = join(home, 'logs', 'debug.log');
  const tail = existsSync(log) ? readFileSync(log, 'utf8').slice(-4000) : '';
  throw new Error(`Neo4j did not start (exit code ${child.exitCode})\n${told}\n${tail}`);
}

async function stopServer(child: ChildProcess, home: string): Promise<void> {
  const ended = child.exitCode === null ? new Promise((resolve) => child.once('exit', resolve)) : Promise.resolve();
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(timer);
  await rm(home, { recursive: true, force: true });
}
