const FORMS = {
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
  foresaw: 'foresee',
  foreseen: 'foresee',
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
  shown: 'show',
  froze: 'freeze',
  frozen: 'freeze',
  overthrew: 'overthrow',
  undertook: 'undertake',
  felt: 'feel',
  "'s": 'be',
  "'re": 'be',
  "'ve": 'have',
  wo: 'will',
  ca: 'can',
  'co-hosted': 'co-host',
  built: 'build',
  broke: 'break',
  broken: 'break',
  bought: 'buy',
  caught: 'catch',
  dealt: 'deal',
  drew: 'draw',
  drove: 'drive',
  driven: 'drive',
  rode: 'ride',
  ridden: 'ride',
  wound: 'wind',
  fell: 'fall',
  fallen: 'fall',
  fought: 'fight',
  grew: 'grow',
  grown: 'grow',
  knew: 'know',
  lent: 'lend',
  lost: 'lose',
  meant: 'mean',
  ran: 'run',
  rose: 'rise',
  risen: 'rise',
  sold: 'sell',
  shot: 'shoot',
  spent: 'spend',
  struck: 'strike',
  stole: 'steal',
  stolen: 'steal',
  taught: 'teach',
  threw: 'throw',
  thrown: 'throw',
  understood: 'understand',
  hung: 'hang',
  shaken: 'shake',
  rung: 'ring',
  rang: 'ring',
  became: 'become',
  laid: 'lay',
  trades: 'trade',
  lying: 'lie',
  swept: 'sweep',
  slept: 'sleep',
  sped: 'speed',
  swung: 'swing',
  knelt: 'kneel',
  ate: 'eat',
  eaten: 'eat',
  drank: 'drink',
  sang: 'sing',
  swam: 'swim',
  strode: 'stride',
  sprang: 'spring',
  sprung: 'spring',
  leapt: 'leap',
  sung: 'sing',
  stuck: 'stick',
  tore: 'tear',
  torn: 'tear',
  withheld: 'withhold',
  upheld: 'uphold',
};
const IRREGULAR: ReadonlyMap<string, string> = new Map(Object.entries(FORMS));
const DOUBLED = /([bdgklmnprtv])\1(?:ed|ing)$/;

/** What a form may be of, the word itself first. */
export function formsOf(norm: string): readonly string[] {
  const irregular = IRREGULAR.get(norm);
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

const REMEMBERED = 50_000;
/** No word of English is longer; what is, loses nothing. */
const LONGEST = 40;

type Lemma = (norm: string, known: ReadonlySet<string>) => string;

/** Keeps the answers by word: an article asks for the same few hundred words again and again. */
function remembering(lemma: Lemma): Lemma {
  const byKnown = new WeakMap<ReadonlySet<string>, Map<string, string>>();
  return (norm, known) => {
    let seen = byKnown.get(known);
    if (seen === undefined || seen.size >= REMEMBERED) byKnown.set(known, (seen = new Map()));
    let found = seen.get(norm);
    if (found === undefined) seen.set(norm, (found = norm.length > LONGEST ? norm : lemma(norm, known)));
    return found;
  };
}

function readLemma(norm: string, known: ReadonlySet<string>): string {
  const irregular = IRREGULAR.get(norm);
  if (irregular !== undefined) return irregular;
  if (known.has(norm)) return norm;
  const plain = stripSuffix(norm, known);
  if (plain !== null) return plain;
  return /^(?:co|re)-./.test(norm) ? readLemma(norm.slice(3), known) : norm;
}

/** Dictionary form of a verb or noun; words outside `known` lose only a regular ending. */
export const lemmaOf = remembering(readLemma);

/** The same for a verb: "meeting" is a form of meet, though it is a noun of its own. */
export const verbLemma = remembering((norm, known) =>
  norm.endsWith('ing') ? (stripSuffix(norm, known) ?? norm) : lemmaOf(norm, known),
);

const tailsOf = (compound: string): readonly string[] => {
  const parts = compound.split('-');
  return parts.slice(1).map((_, i) => parts.slice(i + 1).join('-'));
};

const PARTICLES = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** Whether a known verb ends with this word, as "call-off" does with "off": no verb need be looked up with any other. */
export function isParticle(word: string, known: ReadonlySet<string>): boolean {
  let particles = PARTICLES.get(known);
  if (particles === undefined) PARTICLES.set(known, (particles = new Set([...known].flatMap(tailsOf))));
  return particles.has(word);
}

const PRESENT = new Set(['has', 'is', 'are', 'am', 'does', 'being', "'s", "'re", "'ve"]);

export const isPast = (norm: string): boolean => norm.endsWith('ed') || (IRREGULAR.has(norm) && !PRESENT.has(norm));
