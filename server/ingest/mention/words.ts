const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that may stand in capitals but never in a name. */
export const NO_NAME_WORDS = set(
  'the a an and or but of in on at to for from with by as is are was were be been has have had will would he she they it we i you his her its their our my your this that these those there here when while after before during since until if not no yes also both two three four five six several many some all other another new last next first second third earlier later meanwhile however according though although because so yet then than such what which who whom whose why how where today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec north south east west northern southern eastern western central mr mrs ms dr news agency television radio government ministry parliament senate congress council committee commission union party army court police office department administration agreement treaty act day week month year war islamic muslim christian jewish arab western european african asian american',
);
/** Particles inside a name. */
export const PARTICLES = set(
  'bin bint ibn al el de da di do dos del della van von der den la le du ben abu y e ter st',
);
/** Words after which a capitalised title ends and a name begins. */
export const PORTFOLIO_WORDS = set(
  'affairs operations conflict reconciliation fuel defense defence security policy environment trade finance interior cooperation integration economic economy development energy state commerce justice health education transport transportation intelligence treasury relations agriculture labor labour culture tourism communications information planning migration industry infrastructure neighborhood neighbourhood europe asia africa america yemen sudan syria libya iran iraq afghanistan korea',
);
export const SUFFIXES = set('jr. jr sr. sr ii iii iv v vi vii viii');
/** Last words that make a capitalised run an organisation, thing or place instead of a person. */
export const THING_WORDS = set(
  'ministry council union party agency office department committee commission organization organisation association court bank corps force forces army guard guards group coalition front movement brigade times post news journal television radio tv university institute college school center centre museum hall house palace hotel airport base station street square avenue road bridge river sea ocean gulf bay strait island islands mountain mountains valley province city town village region peninsula territory republic kingdom states treaty agreement accord accords act charter protocol convention declaration resolution pact plan initiative program programme project summit conference forum meeting dialogue talks process day week games cup prize award war crisis fund air airlines airways company corporation inc ltd services service administration government parliament congress senate assembly chamber board authority partnership alliance framework strategy system command embassy consulate mission delegation secretariat report statement line road belt wall gate mosque church temple cathedral camp prison hospital pipeline gas oil shoal reef ruling tribunal call award partners quad prophet god',
);
/** Titles that tables of names carry inside the name: they are cut off. */
export const RULER_WORDS = set('king queen sultan emir prince princess emperor pope ayatollah shah imam sheikha');
/** Words before a title that belong to it. */
export const TITLE_MODIFIERS = set(
  'former ex acting deputy vice first senior chief top then outgoing incoming new newly disputed caretaker special assistant principal under permanent interim late current supreme military presidential executive political religious spiritual opposition ruling visiting longtime veteran hardline exiled elected long-serving governing national federal prominent leading revered moderate conservative embattled 39-year-old retired second-ranking high-ranking deputy-chief pro-democracy ousted powerful influential',
);
