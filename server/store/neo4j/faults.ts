import { Neo4jError } from 'neo4j-driver';
import { type Position, StoreError, type StoreErrorKind } from '../../../graph/index.ts';

type Rule = { readonly code: RegExp; readonly kind: StoreErrorKind; readonly message: string; readonly hint?: string };

const UNREACHABLE: Omit<Rule, 'code'> = {
  kind: 'unavailable',
  message: 'Neo4j does not answer.',
  hint: 'Check NEO4J_URI and that the server runs ("docker compose --profile neo4j up -d" starts one), or unset NEO4J_URI to use the embedded store.',
};

const RULES: readonly Rule[] = [
  { code: /^(ServiceUnavailable|SessionExpired|N\/A)$|DatabaseUnavailable/, ...UNREACHABLE },
  {
    code: /^Neo\.ClientError\.Security/,
    kind: 'unavailable',
    message: 'Neo4j refused the login.',
    hint: 'Check NEO4J_USER and NEO4J_PASSWORD.',
  },
  {
    code: /DatabaseNotFound/,
    kind: 'unavailable',
    message: 'Neo4j has no such database.',
    hint: 'Check NEO4J_DATABASE; Community has one, named neo4j.',
  },
  { code: /AccessMode/, kind: 'refused', message: 'This query writes; only reading is allowed here.' },
  { code: /ConstraintValidationFailed/, kind: 'constraint', message: 'A key that must be unique exists already.' },
  { code: /OutOfMemory/, kind: 'too_large', message: 'The query needed too much memory and was stopped.' },
  { code: /TransactionTimedOut|Terminated/, kind: 'timeout', message: 'The query ran too long and was stopped.' },
  { code: /^Neo\.TransientError/, kind: 'conflict', message: 'Another write changed the same data at the same time.' },
];

/** Of a server that is silent, as one is that stands still. */
export function notAnswering(cause: unknown): StoreError {
  const { kind, message, hint = '' } = UNREACHABLE;
  return new StoreError(kind, message, { hint, cause });
}

const QUERY_FAULT = /^Neo\.ClientError\.(Statement|Procedure|Schema)/;

/** A failure of the driver in words for users, the driver's own error as cause; another error as it is. */
export function storeError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const rule = RULES.find(({ code }) => code.test(error.code));
  if (rule) return new StoreError(rule.kind, rule.message, { cause: error, ...(rule.hint ? { hint: rule.hint } : {}) });
  if (QUERY_FAULT.test(error.code)) return queryError(error);
  return new StoreError('internal', 'Neo4j failed.', { hint: 'The log says more.', cause: error });
}

/** The server's message up to the place it names; the echo of the query and its caret are left out. */
function queryError(error: Neo4jError): StoreError {
  const [first = ''] = error.message.split(/\s*\(line \d+, column \d+|\r?\n/);
  const said = first.trim().replace(/[.:]?$/, '.');
  const message = `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  return new StoreError('bad_query', message, { position: positionIn(error.message), cause: error });
}

function positionIn(message: string): Position | null {
  const at = /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/.exec(message);
  return at ? { line: Number(at[1]), column: Number(at[2]), offset: Number(at[3]) } : null;
}
