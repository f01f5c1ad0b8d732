import type { Words } from './words.ts';
import { en } from './en.ts';

/** What the shop says, until it is translated. */
export const tr: Words = en;
