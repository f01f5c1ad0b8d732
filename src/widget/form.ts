import type { Kit } from './kit.ts';

/** A way to show offers: one that is written once and made in browsers and on servers alike. It is given one offer or more, or a reward. */
export type Form = <N>(kit: Kit<N>) => N;
