import { readAddress, type Tab, writeAddress } from '../state/address.ts';
import { addressOf, restore, useApp } from '../state/store.ts';

const PHONE = '(max-width: 719px)';

/** A phone has little room for a drawing: it begins with the question box. */
function firstTab(): Tab {
  return matchMedia(PHONE).matches ? 'ask' : 'explore';
}

/** Keeps state and address equal: a new tab is a step of the browser's history, all else replaces the step. */
export function followAddress(): void {
  restore(readAddress(location.search, firstTab()));
  addEventListener('popstate', () => restore(readAddress(location.search, firstTab())));
  useApp.subscribe((now, before) => {
    const search = writeAddress(addressOf(now), location.search);
    if (search === location.search) return;
    const url = `${location.pathname}${search}${location.hash}`;
    if (now.tab === before.tab) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
  });
}
