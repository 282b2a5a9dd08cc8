/** Where something is wrong in a file of knowledge; line 0 is the whole file. */
export type Place = { readonly file: string; readonly line: number; readonly column?: string };
export type Fault = Place & { readonly problem: string };
export type Report = (fault: Fault) => void;

/** `places.tsv:12: column lat: …` */
export function faultText({ file, line, column, problem }: Fault): string {
  const where = line === 0 ? file : `${file}:${line}`;
  return `${where}: ${column === undefined ? '' : `column ${column}: `}${problem}`;
}

/** Knowledge that cannot be used, for the person who edits it. */
export class KnowledgeError extends Error {
  readonly hint = 'Mend the line; diplograph lexicon check lists every fault of all files.';

  constructor(faults: readonly Fault[]) {
    super(faults.map(faultText).slice(0, 1).join(''));
    this.name = 'KnowledgeError';
  }
}

/** Does the work and throws its first fault, if there is one. */
export function orThrow<T>(work: (report: Report) => T): T {
  const faults: Fault[] = [];
  const result = work((fault) => faults.push(fault));
  if (faults.length > 0) throw new KnowledgeError(faults);
  return result;
}
