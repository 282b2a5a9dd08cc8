import { looksEnglish } from './english.ts';

/** Largest text of one article, in bytes of UTF-8. */
export const MAX_TEXT_BYTES = 1_000_000;

/** Why a text is not taken, and what to do. */
export type Refusal = {
  readonly reason: 'empty' | 'binary' | 'too-large' | 'encoding' | 'language';
  readonly message: string;
  readonly hint: string;
};

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Control characters but white space. */
const CONTROL = /[^\P{Cc}\s]/gu;
/** What a wrong decoding leaves: replacement characters, and halves of a pair that no UTF-8 can hold. */
const LOST = /[\ufffd\p{Surrogate}]/u;

function isBinary(text: string): boolean {
  if (text.includes('\u0000')) return true;
  const sample = text.slice(0, 4000);
  const control = sample.match(CONTROL)?.length ?? 0;
  return control / sample.length > 0.05;
}

function faultOf(text: string, prose: boolean): Refusal | null {
  if (text.trim() === '') {
    return { reason: 'empty', message: 'has no text', hint: 'Give the text of the article.' };
  }
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_TEXT_BYTES) {
    const message = `has ${megabytes(bytes)} of text; one article may have ${megabytes(MAX_TEXT_BYTES)}`;
    return { reason: 'too-large', message, hint: 'Split it into its articles and add each by itself.' };
  }
  if (isBinary(text)) {
    return { reason: 'binary', message: 'is no plain text', hint: 'Save the article as plain text, in UTF-8.' };
  }
  if (LOST.test(text)) {
    const message = 'holds characters that were lost in a wrong encoding';
    return { reason: 'encoding', message, hint: 'Save the original as UTF-8 and add it again.' };
  }
  if (prose && !looksEnglish(text)) {
    return { reason: 'language', message: 'is not in English', hint: 'Diplograph reads English; add a translation.' };
  }
  return null;
}

/** Why this text is not taken, or null. `name` is what people call it: a file, "The article"; records are no prose. */
export function refusalOf(name: string, text: string, prose = true): Refusal | null {
  const fault = faultOf(text, prose);
  return fault && { ...fault, message: `${name} ${fault.message}.` };
}
