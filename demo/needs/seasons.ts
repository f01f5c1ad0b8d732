/** How strongly a need stirs in each month, January first; about 1 in the mean of a year. */
export type Season = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** The same in every month. */
export const ALWAYS: Season = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
/** Bikes come out of the shed. */
export const SPRING: Season = [0.5, 0.9, 1.9, 2.2, 1.8, 1.2, 0.8, 0.7, 0.6, 0.5, 0.4, 0.5];
/** Tents, tours and heat. */
export const SUMMER: Season = [0.2, 0.3, 0.7, 1.4, 2.2, 2.5, 2.3, 1.3, 0.5, 0.2, 0.2, 0.2];
/** Days grow short and wet. */
export const AUTUMN: Season = [0.8, 0.4, 0.3, 0.2, 0.2, 0.2, 0.3, 0.7, 1.7, 2.9, 2.6, 1.7];
/** Frost, salt and rides indoors. */
export const WINTER: Season = [2, 1.3, 0.6, 0.3, 0.2, 0.2, 0.2, 0.3, 0.8, 1.5, 2.3, 2.3];
/** Whoever rides every day, and a little more when the year turns. */
export const ALL_YEAR: Season = [0.8, 0.8, 1, 1.1, 1.1, 1, 0.9, 0.9, 1.1, 1.2, 1.2, 0.9];
