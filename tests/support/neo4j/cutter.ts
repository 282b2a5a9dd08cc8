import { connect, createServer, type Socket } from 'node:net';

/** COMMIT as a message of Bolt: a chunk of two bytes, a structure without fields, the end of the message. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

export type Cutter = {
  readonly port: number;
  /** The next COMMIT reaches the server, its answer never the client: both connections end. */
  readonly arm: () => void;
  readonly cuts: () => number;
  readonly close: () => Promise<void>;
};

/** Stands between a driver and its server, and cuts a connection when the server has answered a COMMIT. */
export async function cutAfterCommit(target: { readonly host: string; readonly port: number }): Promise<Cutter> {
  let armed = false;
  let cuts = 0;
  const open = new Set<Socket>();

  const serve = (client: Socket): void => {
    const server = connect(target.port, target.host);
    let committing = false;
    const end = (): void => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('error', end);
      socket.on('close', () => {
        open.delete(socket);
        end();
      });
    }
    client.on('data', (bytes) => {
      if (armed && bytes.includes(COMMIT)) {
        armed = false;
        committing = true;
      }
      server.write(bytes);
    });
    server.on('data', (bytes) => {
      if (!committing) return void client.write(bytes);
      cuts += 1;
      end();
    });
  };

  const proxy = createServer(serve);
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    arm: () => {
      armed = true;
    },
    cuts: () => cuts,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
