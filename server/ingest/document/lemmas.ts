const IRREGULAR: Readonly<Record<string, string>> = {
  met: 'meet',
  held: 'hold',
  said: 'say',
  told: 'tell',
  spoke: 'speak',
  spoken: 'speak',
  went: 'go',
  gone: 'go',
  flew: 'fly',
  flown: 'fly',
  made: 'make',
  paid: 'pay',
  gave: 'give',
  given: 'give',
  took: 'take',
  taken: 'take',
  sat: 'sit',
  led: 'lead',
  began: 'begin',
  begun: 'begin',
  came: 'come',
  left: 'leave',
  saw: 'see',
  seen: 'see',
  brought: 'bring',
  found: 'find',
  thought: 'think',
  had: 'have',
  has: 'have',
  was: 'be',
  were: 'be',
  is: 'be',
  are: 'be',
  am: 'be',
  been: 'be',
  being: 'be',
  did: 'do',
  does: 'do',
  done: 'do',
  forbade: 'forbid',
  chose: 'choose',
  got: 'get',
  kept: 'keep',
  stood: 'stand',
  sought: 'seek',
  sent: 'send',
  put: 'put',
  cut: 'cut',
  set: 'set',
  hosted: 'host',
  withdrew: 'withdraw',
  withdrawn: 'withdraw',
  wrote: 'write',
  swore: 'swear',
  won: 'win',
  shook: 'shake',
  overthrew: 'overthrow',
  undertook: 'undertake',
  felt: 'feel',
  "'s": 'be',
  "'re": 'be',
  "'ve": 'have',
  wo: 'will',
  ca: 'can',
  'co-hosted': 'co-host',
  trades: 'trade',
  lying: 'lie',
};
const DOUBLED = /([bdgklmnprtv])\1(?:ed|ing)$/;

/** What a form may be of, the word itself first. */
export function formsOf(norm: string): readonly string[] {
  const irregular = IRREGULAR[norm];
  return irregular === undefined ? [norm, ...stems(norm)] : [irregular];
}

const stripSuffix = (norm: string, known: ReadonlySet<string>): string | null =>
  stems(norm).find((form) => known.has(form)) ?? null;

function stems(norm: string): readonly string[] {
  const tries: string[] = [];
  if (norm.endsWith('ies')) tries.push(`${norm.slice(0, -3)}y`);
  if (norm.endsWith('es')) tries.push(norm.slice(0, -2), norm.slice(0, -1));
  if (norm.endsWith('s')) tries.push(norm.slice(0, -1));
  if (norm.endsWith('ied')) tries.push(`${norm.slice(0, -3)}y`);
  const past = norm.endsWith('ed') ? 2 : norm.endsWith('ing') ? 3 : 0;
  if (past > 0) {
    const stem = norm.slice(0, -past);
    if (DOUBLED.test(norm)) tries.push(stem.slice(0, -1));
    tries.push(stem, `${stem}e`);
  }
  return tries;
}

/** Dictionary form of a verb or noun; words outside `known` lose only a regular ending. */
export function lemmaOf(norm: string, known: ReadonlySet<string>): string {
  const irregular = IRREGULAR[norm];
  if (irregular !== undefined) return irregular;
  if (known.has(norm)) return norm;
  const plain = stripSuffix(norm, known);
  if (plain !== null) return plain;
  return /^(?:co|re)-./.test(norm) ? lemmaOf(norm.slice(3), known) : norm;
}

/** The same for a verb: "meeting" is a form of meet, though it is a noun of its own. */
export function verbLemma(norm: string, known: ReadonlySet<string>): string {
  return norm.endsWith('ing') ? (stripSuffix(norm, known) ?? norm) : lemmaOf(norm, known);
}

export const isPast = (norm: string): boolean =>
  norm.endsWith('ed') || (IRREGULAR[norm] !== undefined && !/^(?:has|is|are|am|does|being|'s|'re|'ve)$/.test(norm));
