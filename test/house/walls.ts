import {
  onlyConnectKnowsForeignNames,
  onlyProblemKnowsStatusCodes,
  onlyStoreKnowsSql,
  packagesAtHome,
} from './only-here.ts';
import { purity } from './purity.ts';
import { shortFiles, shortFunctions } from './sizes.ts';
import { doors, forTestsOnly, stairs } from './stairs.ts';
import type { Wall } from './wall.ts';
import { docstrings, kindNames, nothingSwitchedOff } from './words.ts';

/** Every wall that reads one file at a time. */
export const WALLS: readonly Wall[] = [
  stairs,
  doors,
  purity,
  onlyStoreKnowsSql,
  onlyConnectKnowsForeignNames,
  onlyProblemKnowsStatusCodes,
  forTestsOnly,
  packagesAtHome,
  shortFiles,
  shortFunctions,
  docstrings,
  kindNames,
  nothingSwitchedOff,
];
