import { StoreError } from '../../../graph/index.ts';
import { storeError } from './faults.ts';
import { EngineError, type EngineProcess } from './process.ts';

const OPEN_MS = 60_000;
const DAMAGE = /WAL|checksum|corrupt|damage|truncated|CRC/i;

type Folder = { readonly path: string | null; readonly shuffleUnordered?: boolean };

/** Opens the graph's file; one with a damaged log keeps what was written before the damage. Returns the engine's version. */
export async function openFolder(engine: EngineProcess, { path, shuffleUnordered = false }: Folder): Promise<string> {
  const open = (salvage: boolean) =>
    engine.call({ op: 'open', folder: path, shuffle: shuffleUnordered, salvage }, OPEN_MS);
  try {
    return (await open(false)).version;
  } catch (error) {
    if (!(error instanceof EngineError) || storeError(error.fault).kind === 'unavailable') throw error;
    if (!DAMAGE.test(error.message)) throw new UnreadableGraph(path, error);
  }
  try {
    return (await open(true)).version;
  } catch (error) {
    throw new UnreadableGraph(path, error);
  }
}

/** The file is damaged, or the engine does not know its format. */
export class UnreadableGraph extends StoreError {
  constructor(path: string | null, cause: unknown) {
    super('unavailable', 'The file of the graph cannot be read.', {
      hint: `Start Diplograph again: ${path} is put aside, and the graph is made anew from the archive.`,
      cause,
    });
    this.name = 'UnreadableGraph';
  }
}
