/** A Wednesday. */
export const DAY = '2022-05-18';
export const DAHL = 'Norwegian Foreign Minister Liv Dahl';
export const QUISPE = 'Peruvian President Marta Quispe';
export const SOTO = 'Chilean President Jorge Soto';
export const TWO = 'Liv Dahl + Marta Quispe';
export const ALL = 'Jorge Soto + Liv Dahl + Marta Quispe';
