import { type Client, GoneError } from './client.ts';

/** Where a command's requests go: to the server that holds the data folder, or to one in this process. */
export type Session = {
  readonly client: Client;
  readonly address: string;
  readonly close: () => Promise<void>;
};

const TRIES = 5;

/** `open` is told the address at which nobody answers any more. */
type Open = (gone: string | null) => Promise<Session>;

/** A session that moves on when its server ends: that of another command lives only as long as that command. */
export async function movingSession(open: Open): Promise<Pick<Session, 'client' | 'close'>> {
  let session = await open(null);
  const run = async <T>(call: (client: Client) => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await call(session.client);
      } catch (error) {
        if (!(error instanceof GoneError) || tries === TRIES) throw error;
        await session.close();
        session = await open(session.address);
      }
    }
  };
  const client: Client = {
    download: (path, to) => run((c) => c.download(path, to)),
    get: (path, shape) => run((c) => c.get(path, shape)),
    send: (request, shape) => run((c) => c.send(request, shape)),
  };
  return { client, close: () => session.close() };
}
