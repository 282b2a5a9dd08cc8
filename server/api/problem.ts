import { type Position, type Problem, StoreError, type StoreErrorKind } from '../../graph/index.ts';

type More = {
  readonly hint?: string | null;
  readonly position?: Position | null;
  readonly retryAfter?: number;
  readonly cause?: unknown;
};

/** A request that is answered with an error: what is wrong, and in `hint` what to do. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly title: string;
  readonly hint: string | null;
  readonly position: Position | null;
  /** Seconds. */
  readonly retryAfter: number | null;

  constructor(status: number, detail: string, more: More = {}) {
    super(detail, { cause: more.cause });
    this.name = 'ApiProblem';
    this.status = status;
    this.title = TITLES[status] ?? 'Error';
    this.hint = more.hint ?? null;
    this.position = more.position ?? null;
    this.retryAfter = more.retryAfter ?? null;
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Token needed',
  403: 'Refused',
  404: 'Not found',
  405: 'Not possible here',
  409: 'In the way of another change',
  413: 'Too large',
  415: 'Not readable',
  422: 'Not usable',
  429: 'Too many at once',
  500: 'Internal error',
  503: 'Not available',
  504: 'No answer in time',
};

const STORE_STATUS: Readonly<Record<StoreErrorKind, number>> = {
  bad_query: 400,
  refused: 403,
  conflict: 503,
  timeout: 504,
  unavailable: 503,
  too_large: 422,
  constraint: 500,
  internal: 500,
};
const RETRY_SECONDS = 5;

function ofStore(error: StoreError): ApiProblem {
  const status = STORE_STATUS[error.kind];
  const { hint, position } = error;
  return new ApiProblem(status, error.message, {
    hint: hint ?? (status === 503 ? 'Try again in a few seconds.' : null),
    position,
    cause: error,
    ...(status === 503 ? { retryAfter: RETRY_SECONDS } : {}),
  });
}

type BodyFault = { readonly status: number; readonly detail: string; readonly hint: string };
/** What the body parser reports, by its `type`. */
const BODY_FAULTS: Readonly<Record<string, BodyFault>> = {
  'entity.parse.failed': {
    status: 400,
    detail: 'The body is not valid JSON.',
    hint: 'Send one JSON object, encoded as UTF-8.',
  },
  'entity.verify.failed': {
    status: 400,
    detail: 'The body is not valid UTF-8.',
    hint: 'Save the text as UTF-8 and send it again.',
  },
  'entity.too.large': {
    status: 413,
    detail: 'The body is larger than 2 MB; the text of one article may have 1 MB.',
    hint: 'Send one article at a time, without markup.',
  },
  'file.too.large': {
    status: 413,
    detail: 'The file is larger than 10 MB.',
    hint: 'Save the text of the article as plain text and add that.',
  },
  'encoding.unsupported': {
    status: 415,
    detail: 'The content encoding of the body is not known.',
    hint: 'Send it plain or with gzip.',
  },
  'charset.unsupported': { status: 415, detail: 'The body is not UTF-8.', hint: 'Send JSON encoded as UTF-8.' },
};

const JSON_LIMIT = 2 << 20;

function ofBody(error: Error): ApiProblem | null {
  const { type = '', limit = 0 } = error as { type?: string; limit?: number };
  const fault = BODY_FAULTS[limit > JSON_LIMIT ? 'file.too.large' : type];
  return fault ? new ApiProblem(fault.status, fault.detail, { hint: fault.hint, cause: error }) : null;
}

/** Any error as a problem; one that nobody foresaw says nothing of its inside. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof StoreError) return ofStore(error);
  if (error instanceof Error) {
    const body = ofBody(error);
    if (body) return body;
    if (error instanceof URIError) return new ApiProblem(400, 'The address is not well encoded.', { cause: error });
  }
  return new ApiProblem(500, 'Something went wrong that should not.', {
    hint: 'Try again; if it stays, look in the log of the server for the request id in X-Request-Id.',
    cause: error,
  });
}

export function toBody({ status, title, message, hint, position }: ApiProblem): Problem {
  return { type: 'about:blank', title, status, detail: message, hint, position };
}
