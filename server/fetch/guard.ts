import type { LookupAddress } from 'node:dns';
import { lookup as ask } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import { FetchError } from './fetch-error.ts';
import { isPublic } from './public-address.ts';

/** Which machines may be reached, and how their names are resolved. */
export type Guard = {
  readonly address: (ip: string) => boolean;
  readonly port: (port: number) => boolean;
  readonly resolve: (host: string) => Promise<readonly LookupAddress[]>;
};

/** The open network, on the two ports of the web. */
export const OPEN_NETWORK: Guard = {
  address: isPublic,
  port: (port) => port === 80 || port === 443,
  resolve: (host) => ask(host, { all: true }),
};

const INSIDE = 'Only addresses of the open network are fetched; save the page and import the file.';

function privateAddress(host: string, ip: string): FetchError {
  const at = host === ip ? ip : `${host} is at ${ip}, which`;
  return new FetchError(`cannot be fetched: ${at} is no public address`, INSIDE);
}

const portOf = ({ port, protocol }: URL): number => {
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
};

const withoutBrackets = (host: string): string => host.replace(/^\[|\]$/g, '');

/** The address as one that may be asked, as far as its text tells. Throws FetchError. */
export function checkedUrl(text: string, guard: Guard): URL {
  if (!URL.canParse(text)) throw new FetchError('is no address', 'It begins with https:// or http://.');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FetchError(`cannot be fetched by ${url.protocol}`, 'Only https:// and http:// are.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new FetchError('holds a name or password', 'Give the address without them.');
  }
  if (!guard.port(portOf(url))) throw new FetchError(`names port ${url.port}`, 'Only ports 80 and 443 are asked.');
  const host = withoutBrackets(url.hostname);
  // An address of numbers is not looked up, so the look-up below never sees it.
  if (isIP(host) !== 0 && !guard.address(host)) throw privateAddress(host, host);
  return url;
}

async function resolved(host: string, guard: Guard): Promise<readonly LookupAddress[]> {
  const addresses = await guard.resolve(host).catch((error: unknown) => {
    throw new FetchError(`cannot be fetched: ${host} is not found`, 'Check the address and the network.', {
      passing: true,
      cause: error,
    });
  });
  // One inner address among several is enough for a name that means to lead inside.
  const inner = addresses.find(({ address }) => !guard.address(address));
  if (inner !== undefined) throw privateAddress(host, inner.address);
  return addresses;
}

/** A look-up whose checked answer is the address that is then connected to: no second answer can differ. */
export function guardedLookup(guard: Guard): LookupFunction {
  const look = callbackify((host: string) => resolved(host, guard));
  return (host, { all }, callback) =>
    look(host, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) callback(error, []);
      else if (all === true) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    });
}
