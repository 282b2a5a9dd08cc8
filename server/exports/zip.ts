import { Zip, ZipDeflate } from 'fflate';

/** A file of an export: its text in parts, read once. */
export type ExportFile = { readonly name: string; readonly text: AsyncIterable<string> };

/** Equal files give an equal archive. */
const MADE = new Date(Date.UTC(2000, 0, 1, 12));
const LEVEL = 6;

/** The files as one archive, part by part. */
export async function* zipped(files: readonly ExportFile[]): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    ready.push(part);
  });
  for (const { name, text } of files) {
    const entry = new ZipDeflate(name, { level: LEVEL });
    entry.mtime = MADE;
    zip.add(entry);
    for await (const part of text) {
      entry.push(Buffer.from(part));
      yield* ready;
      ready = [];
    }
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  yield* ready;
}
