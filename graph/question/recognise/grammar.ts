/** Words that hold a question together and change nothing alone; any other word without effect is shown as ignored. */
export const GRAMMAR: ReadonlySet<string> = new Set(
  (
    'a an the of to in on at by with for from and or as about into between during both each other together ' +
    'make makes made making paid pay did do does done doing has have had is was are were be been being will would to it its that this there ' +
    'any all some place take took taken held hold happen s me us ever him her them they he she his their itself also either ' +
    'what which who when where whom one anyone anybody someone somebody people person leader leaders country countries you your i please than then just up'
  ).split(' '),
);

/** Words that turn a question round; over an open list nothing can be said of them. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  'not never nobody none neither nor without didnt doesnt dont hasnt havent wasnt werent isnt arent wont no'.split(' '),
);
