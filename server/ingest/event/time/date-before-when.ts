import { isComma, isVg } from '../../clause/items.ts';
import type { Scene } from '../../coreference/scene.ts';
import type { DateMention } from '../../mention/date-mention.ts';

/** "in May, | when | she received him": the date in front of it is that of the clause. */
export function dateBeforeWhen({ grammar: { items } }: Scene, at: number): DateMention | null {
  let verbs = 0;
  let when = at - 1;
  for (; when > 0; when -= 1) {
    const item = items[when];
    if (item?.kind === 'sub' || item?.kind === 'rel' || item?.kind === 'break') break;
    if (isVg(item)) verbs += 1;
  }
  const link = items[when];
  const opened = (link?.kind === 'sub' || link?.kind === 'rel') && link.word === 'when';
  const date = items[isComma(items[when - 1]) ? when - 2 : when - 1];
  if (!opened || verbs > 1 || date?.kind !== 'date') return null;
  const { past, future } = date.date;
  return past === null && future === null ? null : { ...date.date, use: 'at' };
}
