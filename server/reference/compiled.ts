import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Whatever has a hash of the texts that it was read from. */
type Hashed = { readonly hash: string };
type Compiled = { readonly code: string; readonly parts: Readonly<Record<string, Hashed>> };

const HERE = dirname(fileURLToPath(import.meta.url));
const FILE = join(HERE, '..', '..', 'knowledge.json');
/** Only what was built is compiled: from its sources everything is read anew. */
const BUILT = extname(fileURLToPath(import.meta.url)) === '.js';

/** SHA-256 of the code that reads knowledge: another build may read the same texts otherwise. */
function codeHash(): string {
  const hash = createHash('sha256');
  const names = readdirSync(HERE).filter((name) => extname(name) === '.js');
  for (const name of names.sort()) hash.update(`${name}\u0000`).update(readFileSync(join(HERE, name)));
  return hash.digest('hex');
}

function readCompiled(): Compiled | null {
  if (!BUILT || !existsSync(FILE)) return null;
  const compiled = JSON.parse(readFileSync(FILE, 'utf8')) as Compiled;
  return compiled.code === codeHash() ? compiled : null;
}

let kept: Compiled | null | undefined;

/** What the build has read from texts of this hash, checked then; null when it must be read now. */
export function compiledPart(name: string, hash: string): Hashed | null {
  if (kept === undefined) kept = readCompiled();
  const part = kept?.parts[name];
  return part?.hash === hash ? part : null;
}

/** Keeps knowledge that has been read and checked, for all later starts. */
export function writeCompiled(parts: Compiled['parts']): void {
  writeFileSync(FILE, JSON.stringify({ code: codeHash(), parts } satisfies Compiled));
}
