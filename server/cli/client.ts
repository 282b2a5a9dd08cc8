import { request } from 'node:http';
import type { z } from 'zod';
import { Problem } from '../../graph/index.ts';
import { codeOf } from '../archive/folder.ts';
import { CliError } from './failure.ts';

/** The HTTP API of a server, on this machine or in this process. */
export type Client = {
  get<T>(path: string, shape: z.ZodType<T>): Promise<T>;
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

function exchange(address: string, call: Call, token: string | null): Promise<Answer> {
  const body = call.body === undefined ? null : JSON.stringify(call.body);
  return new Promise((resolve, reject) => {
    // A connection for each call: one that is kept may be closed by the server just when it is used again.
    const options = { method: call.method, headers: headersOf(body, token), agent: false };
    const outgoing = request(new URL(call.path, address), options, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body ?? undefined);
  });
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
    const answer = await exchange(address, call, token).catch((error: unknown) => {
      throw unanswered(address, error);
    });
    return result(answer, shape);
  };
  return { get: (path, shape) => run({ method: 'GET', path }, shape), send: run };
}
