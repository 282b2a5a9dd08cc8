import { type IncomingMessage, request } from 'node:http';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { Problem } from '../../graph/index.ts';
import { codeOf } from '../archive/folder.ts';
import { CliError } from './failure.ts';

/** The HTTP API of a server, on this machine or in this process. */
export type Client = {
  get<T>(path: string, shape: z.ZodType<T>): Promise<T>;
  /** Writes the answer as it comes; `to` is opened when the server begins to answer well. */
  download(path: string, to: () => Writable): Promise<void>;
  send<T>(call: { method: 'POST' | 'DELETE'; path: string; body?: unknown }, shape: z.ZodType<T>): Promise<T>;
};

/** A refused or failed call, with the server's problem. */
export class ProblemError extends CliError {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail, problem.hint);
    this.problem = problem;
  }
}

/** Nobody listens at the address any more; the call did nothing there, or nothing that doing it again would change. */
export class GoneError extends CliError {}

type Answer = { readonly status: number; readonly text: string };
type Call = { readonly method: string; readonly path: string; readonly body?: unknown };

function headersOf(body: string | null, token: string | null): Record<string, string> {
  return {
    accept: 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(body === null ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
  };
}

function ask(address: string, call: Call, token: string | null): Promise<IncomingMessage> {
  const body = call.body === undefined ? null : JSON.stringify(call.body);
  return new Promise((resolve, reject) => {
    // A connection for each call: one that is kept may be closed by the server just when it is used again.
    const options = { method: call.method, headers: headersOf(body, token), agent: false };
    const outgoing = request(new URL(call.path, address), options, resolve);
    outgoing.on('error', reject);
    outgoing.end(body ?? undefined);
  });
}

async function textOf(incoming: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return { status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function result<T>({ status, text }: Answer, shape: z.ZodType<T>): T {
  const json = parseJson(text);
  if (status >= 400) {
    const problem = Problem.safeParse(json);
    if (problem.success) throw new ProblemError(problem.data);
    throw new CliError(`The server answered ${status}.`, 'Look in its log.');
  }
  const parsed = shape.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new CliError('The server answered in a form that this command does not know.', 'Are both of one version?');
}

const GONE = new Set(['ECONNREFUSED', 'ECONNRESET']);

function unanswered(address: string, error: unknown): CliError {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The server at ${address} does not answer: ${reason}`;
  const hint = 'Start it again with `npm start`.';
  return GONE.has(codeOf(error)) ? new GoneError(message, hint) : new CliError(message, hint);
}

export function createClient(address: string, token: string | null): Client {
  const run = async <T>(call: Call, shape: z.ZodType<T>): Promise<T> => {
    const answer = await ask(address, call, token)
      .then(textOf)
      .catch((error: unknown) => {
        throw unanswered(address, error);
      });
    return result(answer, shape);
  };
  const download = async (path: string, to: () => Writable): Promise<void> => {
    const incoming = await ask(address, { method: 'GET', path }, token).catch((error: unknown) => {
      throw unanswered(address, error);
    });
    if (incoming.statusCode !== 200) return result(await textOf(incoming), z.never());
    await pipeline(incoming, to());
  };
  return {
    download,
    get: (path, shape) => run({ method: 'GET', path }, shape),
    send: run,
  };
}
