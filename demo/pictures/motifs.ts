import type { KindName } from '../catalogue/articles.ts';
import { bags } from './bags.ts';
import { bikes } from './bikes.ts';
import { camping } from './camping.ts';
import { care } from './care.ts';
import { clothing } from './clothing.ts';
import { equipment } from './equipment.ts';
import { family } from './family.ts';
import { food } from './food.ts';
import { headwear } from './headwear.ts';
import { kitchen } from './kitchen.ts';
import { lights } from './lights.ts';
import { locks } from './locks.ts';
import type { Motif } from './look.ts';
import { outdoors } from './outdoors.ts';
import { parts } from './parts.ts';
import { shoes } from './shoes.ts';
import { tools } from './tools.ts';
import { tyres } from './tyres.ts';

/** What the demo shop sells: a kind without a drawing of its own is a mistake that the compiler finds. */
const kinds = {
  ...bikes,
  ...tyres,
  ...parts,
  ...equipment,
  ...lights,
  ...clothing,
  ...headwear,
  ...shoes,
  ...tools,
  ...care,
  ...locks,
  ...bags,
  ...family,
  ...food,
  ...camping,
  ...kitchen,
  ...outdoors,
} satisfies Record<KindName, Motif>;

/** Everything that can be drawn, by name; kinds of the demo shop under the name of the kind. */
export const MOTIFS: Readonly<Record<string, Motif>> = kinds;
