import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
import { type Guard, OPEN_NETWORK } from '../../server/fetch/guard.ts';

export type Site = { readonly url: string; readonly port: number; readonly asked: string[] };

const closers: (() => void)[] = [];
afterAll(() => {
  for (const close of closers.splice(0)) close();
});

/** A web server of this machine; `asked` grows by each path that it is asked for. */
export async function aSite(answer: RequestListener): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, asked };
}

/** The open network and, on any port, the servers of this machine; names are those of `names`. */
export const guardWithSites = (names: Readonly<Record<string, readonly string[]>> = {}): Guard => ({
  address: (ip) => ip === '127.0.0.1' || OPEN_NETWORK.address(ip),
  port: () => true,
  resolve: async (host) => {
    const addresses = names[host];
    if (addresses === undefined) throw new Error(`ENOTFOUND ${host}`);
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  },
});
