import type { Knowledge } from '../ingest/knowledge.ts';
import { bare, type Clause, clausesOf } from './clauses.ts';
import type { Field } from './fields.ts';
import { makeNationBefore, type Setting } from './nations.ts';
import type { Persons } from './persons.ts';
import { type Piece, type Retold, retold } from './retold.ts';

/** Whose remarks these are, as a sentence begins with him. */
export type Teller = Setting & { readonly subject: string };
/** Remarks as sentences that have a subject and say whose officers are meant. */
export type Remarks = (field: Field, teller: Teller) => Retold;

/** The first letter of a clause stands in the middle of a sentence now. */
function lowered([first, ...rest]: readonly Piece[]): readonly Piece[] {
  if (first === undefined) return [];
  return [{ ...first, text: first.text.charAt(0).toLowerCase() + first.text.slice(1) }, ...rest];
}

export function makeRemarks(knowledge: Knowledge, persons: Persons): Remarks {
  const { records } = knowledge;
  const [acts, adverbs, meetings] = [records.acts, records.adverbs, records.meetings].map((words) => new Set(words));
  const nationBefore = makeNationBefore(knowledge, persons);

  /** What joins the subject to the clause, or null when the clause tells of no act of his. */
  const joint = (clause: Clause): string | null => {
    const words = clause.words.map(({ text }) => bare(text).toLowerCase());
    if (acts?.has(words.find((word) => !adverbs?.has(word)) ?? '')) return ' ';
    return words.slice(0, 4).some((word, i) => meetings?.has(word) && words[i + 1] === 'with') ? ' had a ' : null;
  };

  /** The words of the clause, with the nation before each title that lacks one. */
  const spoken = (clause: Clause, field: Field, teller: Teller): readonly Piece[] => {
    const pieces: Piece[] = [];
    const cut = (from: number, to: number): Piece => ({
      text: field.value.slice(from - field.start, to - field.start),
      from,
    });
    let at = clause.start;
    for (let i = 0; i < clause.words.length; i += 1) {
      const nation = nationBefore(clause.words, i, teller);
      const word = clause.words[i];
      if (nation === null || word === undefined) continue;
      pieces.push(cut(at, word.start), { text: `${nation.adjective} `, from: null });
      at = word.start;
      i += nation.length - 1;
    }
    return lowered([...pieces, cut(at, clause.end)]);
  };

  return (field, teller) =>
    retold(
      clausesOf(field.value, field.start, knowledge).flatMap((clause): readonly Piece[] => {
        const join = joint(clause);
        if (join === null) return [];
        const last = clause.words.at(-1)?.text ?? '';
        const end = { text: /[.!?]$/.test(last) ? '\n\n' : '.\n\n', from: null };
        return [{ text: `${teller.subject}${join}`, from: null }, ...spoken(clause, field, teller), end];
      }),
    );
}
