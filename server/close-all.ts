/** How to close what was opened, in the order of opening. */
export type Closers = (() => Promise<unknown>)[];

/** Closes what was opened, last first, whatever fails meanwhile. */
export async function closeAll(closers: Closers): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close().catch(() => undefined);
}
