import { beginner, commuter, family, mender, tourer } from './everyday-lives.ts';
import type { Life } from './life.ts';
import { bikepacker, hiker, mountainBiker, racer, winterRider } from './sporting-lives.ts';

/** Ten lives. */
export const LIVES: readonly Life[] = [
  commuter,
  racer,
  mountainBiker,
  family,
  bikepacker,
  hiker,
  winterRider,
  beginner,
  tourer,
  mender,
];
