import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { Request, RequestHandler } from 'express';
import { ApiProblem } from './problem.ts';

export const CHANGING: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const isChanging = (request: Request): boolean => CHANGING.has(request.method);

/** Host name of a Host header, without port and brackets. */
function hostName(header: string): string {
  const name = header.startsWith('[') ? header.slice(1, header.indexOf(']')) : (header.split(':')[0] ?? '');
  return name.toLowerCase();
}

/** Refuses names that a foreign site may have pointed at this machine; IP addresses cannot be so used. */
export function hostGuard(hosts: readonly string[]): RequestHandler {
  const allowed = new Set(['localhost', ...hosts.map((h) => h.toLowerCase())]);
  return (request, _response, next) => {
    const name = hostName(request.headers.host ?? '');
    if (allowed.has(name) || isIP(name) !== 0) return next();
    const hint = 'Add it to ALLOWED_HOSTS, or use the address that the server printed.';
    next(new ApiProblem(403, 'The server is not known under this host name.', { hint }));
  };
}

/** Refuses changes that another site asks for. Programs send neither header and pass. */
export const originGuard: RequestHandler = (request, _response, next) => {
  if (!isChanging(request)) return next();
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  const foreignOrigin = origin !== undefined && !sameHost(origin, request.headers.host ?? '');
  if (!foreignSite && !foreignOrigin) return next();
  next(new ApiProblem(403, 'Another site asked for this change.', { hint: 'Use the page of this server.' }));
};

function sameHost(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}

/** What is sent by POST and changes nothing. */
const ASKING = new Set(['/api/cypher', '/api/explain', '/api/documents', '/api/pages']);

/** Refuses changes to a data folder that has no texts to make a changed graph from. */
export function readOnlyGuard(readOnly: boolean): RequestHandler {
  return (request, _response, next) => {
    if (!readOnly || !isChanging(request) || ASKING.has(request.path)) return next();
    const hint = 'Set DATA_DIR to another folder to add articles; an export with texts can be changed and rebuilt.';
    next(new ApiProblem(405, 'This data folder was restored without texts: it can only be read.', { hint }));
  };
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Asks for the token on changing routes and the console; only its hash is kept. */
export function tokenGuard(token: string | null): RequestHandler {
  if (token === null) return (_request, _response, next) => next();
  const expected = digestOf(token);
  return (request, response, next) => {
    if (!isChanging(request)) return next();
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (timingSafeEqual(digestOf(given), expected)) return next();
    const what = given === '' ? 'This needs the token of the server.' : 'This is not the token of the server.';
    response.setHeader('WWW-Authenticate', 'Bearer');
    const hint =
      'Send the header Authorization: Bearer with the token; it is in the file token in DATA_DIR, or in TOKEN.';
    next(new ApiProblem(401, what, { hint }));
  };
}
