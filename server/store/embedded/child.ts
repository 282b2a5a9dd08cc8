import { createEngine } from './engine.ts';
import type { EngineFault, FromChild, ToChild } from './protocol.ts';

const RSS_EVERY_MS = 200;
const engine = createEngine();
let running = 0;

const send = (message: FromChild): void => {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
};

function faultOf(error: unknown): EngineFault {
  const { message, gqlStatus } = error as { message?: unknown; gqlStatus?: unknown };
  return { message: String(message ?? error), status: typeof gqlStatus === 'string' ? gqlStatus : null };
}

async function serve({ i, call }: ToChild): Promise<void> {
  running++;
  try {
    send({ i, ok: await engine.handle(call) });
  } catch (error) {
    send({ i, fault: faultOf(error) });
  } finally {
    running--;
  }
}

process.on('message', (message: ToChild) => void serve(message));
// Without its parent the process would keep the lock on the file.
process.on('disconnect', () => process.exit(0));
// The terminal sends these to the whole group; the parent decides when to close.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
setInterval(() => running > 0 && send({ rss: process.memoryUsage.rss() }), RSS_EVERY_MS).unref();
