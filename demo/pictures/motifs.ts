import type { Motif } from './look.ts';

/** Everything that can be drawn, by name. */
export const MOTIFS: Readonly<Record<string, Motif>> = {};
