import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeOf } from './archive/folder.ts';

const LIMITS = { connectionsCheckingInterval: 1000, headersTimeout: 5000, requestTimeout: 30_000 };
const DRAIN_MS = 10_000;

/** The address cannot be listened on; the message says which variable to set. */
export class ListenError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string, cause: unknown) {
    super(message, { cause });
    this.name = 'ListenError';
    this.hint = hint;
  }
}

type Address = { readonly host: string; readonly port: number };

function listenError({ host, port }: Address, error: unknown): ListenError {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new ListenError(
        `Port ${port} is taken by another program.`,
        `Set PORT to a free one, for example PORT=${port + 1}.`,
        error,
      );
    case 'EACCES':
      return new ListenError(`Port ${port} must not be used by this user.`, 'Set PORT to 1024 or more.', error);
    default:
      return new ListenError(
        `The server cannot listen on ${host}: ${error instanceof Error ? error.message : String(error)}.`,
        'Set HOST to an address of this machine, for example 127.0.0.1.',
        error,
      );
  }
}

/** Claims the port before anything slow begins; requests wait until `serve` hands over the application. */
export type Listening = {
  /** As people and the command line reach it. */
  readonly url: string;
  readonly port: number;
  serve(app: RequestListener): void;
  close(): Promise<void>;
};

function listen(server: Server, address: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenError(address, error)));
    server.listen(address.port, address.host, resolve);
  });
}

/** The host under which this machine reaches the server. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

export async function openPort(address: Address): Promise<Listening> {
  let hand: ((app: RequestListener) => void) | null = null;
  const application = new Promise<RequestListener>((resolve) => {
    hand = resolve;
  });
  const server = createServer(LIMITS, (request, response) => {
    void application.then((app) => app(request, response));
  });
  await listen(server, address);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${reachable(address.host)}:${port}`,
    port,
    serve: (app) => hand?.(app),
    close: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
