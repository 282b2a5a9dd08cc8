import type { RequestHandler } from 'express';
import helmet from 'helmet';

const SELF = ["'self'"];

/** Articles that the graph did not hold yet when this was asked: as a header, since files and rows have forms of their own. */
export const waitingHeader =
  (unread: () => number): RequestHandler =>
  (_request, response, next) => {
    response.setHeader('Articles-Waiting', String(unread()));
    next();
  };

/** The page runs its own files and nothing else; nobody may frame it. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: SELF,
        styleSrc: SELF,
        imgSrc: ["'self'", 'data:'],
        connectSrc: SELF,
        fontSrc: SELF,
        workerSrc: SELF,
        baseUri: ["'none'"],
        formAction: SELF,
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    // Plain http on a person's own machine; who serves it over https sets this at the proxy.
    strictTransportSecurity: false,
  }) as RequestHandler;
}
