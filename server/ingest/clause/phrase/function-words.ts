export const MODALS = new Set('will would shall should can could may might must wo ca ll'.split(' '));

export const PREPOSITIONS = new Set(
  'in at with between among of by to for on from during into through over against about alongside toward towards following including via near despite under within without behind after before since until as like across around outside inside upon amid throughout per than ahead aboard off onto beside besides along regarding concerning'.split(
    ' ',
  ),
);

export const RELATIVES = new Set('who whom which whose where'.split(' '));

export const SUBORDINATORS = new Set(
  'while when if unless whether because although though once whereas how why what'.split(' '),
);

export const POSSESSIVE = new Set('his her its their our my your'.split(' '));

export const PRONOUNS = new Set('he she it they we i him them us me himself herself themselves itself both'.split(' '));

export const QUOTES = new Set(['"', '“', '”', '‘', '«', '»']);

export const BREAKS = new Set([';', ':', '—', '–', '--', '-', '•', '*']);

export const AUXILIARIES = new Set(
  "be is are was were been being am have has had do does did having 's 've 're".split(' '),
);

export const NEGATIONS = new Set(["n't", 'not', 'never', 'cannot']);

export const QUANTIFIERS = new Set(['both', 'each', 'all']);
