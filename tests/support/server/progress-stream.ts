import { Progress } from '../../../graph/index.ts';

function eventsOf(block: string): readonly Progress[] {
  const data = /^event: article\ndata: (.*)$/m.exec(block)?.[1];
  return data === undefined ? [] : [Progress.parse(JSON.parse(data))];
}

async function untilResult(body: AsyncIterable<Uint8Array>): Promise<readonly Progress[]> {
  const events: Progress[] = [];
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    events.push(...blocks.flatMap(eventsOf));
    if (events.at(-1)?.result) return events;
  }
  throw new Error('the stream ended before an article was stored');
}

export type Followed = { readonly untilResult: Promise<readonly Progress[]> };

/** Follows the progress from when it resolves on; `untilResult`: the events up to the first with a result. */
export async function followProgress(url: string, signal: AbortSignal): Promise<Followed> {
  const response = await fetch(`${url}/api/progress`, { signal });
  const { body } = response;
  if (body === null || response.headers.get('content-type') !== 'text/event-stream') {
    throw new Error('the progress is no stream of events');
  }
  // Read from at once: a body that nobody reads may be let go with its response.
  return { untilResult: untilResult(body) };
}
