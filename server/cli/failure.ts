import { StoreError } from '../../graph/index.ts';
import { remark } from './output.ts';

/** What a command cannot do; `hint` says what to do instead. */
export class CliError extends Error {
  readonly hint: string | null;

  constructor(message: string, hint: string | null = null) {
    super(message);
    this.name = 'CliError';
    this.hint = hint;
  }
}

const hintOf = (error: object): string | null =>
  'hint' in error && typeof error.hint === 'string' ? error.hint : null;

const FOR_PEOPLE = new Set([
  'CliError',
  'ImportError',
  'RestoreError',
  'ConfigError',
  'DataDirError',
  'LockedError',
  'ListenError',
  'KnowledgeError',
]);

function reportUnknown(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  remark(`Something went wrong: ${message}`);
  remark(process.env['LOG_LEVEL'] === 'debug' ? (stack ?? '') : 'Set LOG_LEVEL=debug to see where.');
}

/** One plain message and what to do; the stack only when somebody asks for it. */
export function report(error: unknown): void {
  const known = error instanceof StoreError || (error instanceof Error && FOR_PEOPLE.has(error.name));
  if (!known) return reportUnknown(error);
  remark(error.message);
  const hint = hintOf(error);
  if (hint !== null) remark(hint);
}
