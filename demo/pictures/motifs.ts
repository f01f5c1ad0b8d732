import type { KindName } from '../catalogue/articles.ts';
import { apparel } from './gifts/apparel.ts';
import { devices } from './gifts/devices.ts';
import { finery } from './gifts/finery.ts';
import { glow } from './gifts/glow.ts';
import { home } from './gifts/home.ts';
import { pantry } from './gifts/pantry.ts';
import { paper } from './gifts/paper.ts';
import { signs } from './gifts/signs.ts';
import { table } from './gifts/table.ts';
import { bags } from './kinds/bags.ts';
import { bikes } from './kinds/bikes.ts';
import { camping } from './kinds/camping.ts';
import { care } from './kinds/care.ts';
import { clothing } from './kinds/clothing.ts';
import { equipment } from './kinds/equipment.ts';
import { family } from './kinds/family.ts';
import { food } from './kinds/food.ts';
import { headwear } from './kinds/headwear.ts';
import { kitchen } from './kinds/kitchen.ts';
import { lights } from './kinds/lights.ts';
import { locks } from './kinds/locks.ts';
import type { Motif } from './look.ts';
import { outdoors } from './kinds/outdoors.ts';
import { parts } from './kinds/parts.ts';
import { shoes } from './kinds/shoes.ts';
import { tools } from './kinds/tools.ts';
import { tyres } from './kinds/tyres.ts';

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

/** Everything that can be drawn, each with its name; kinds of the demo shop under the name of the kind. */
export const MOTIFS: readonly (readonly [string, Motif])[] = [
  kinds,
  signs,
  table,
  home,
  glow,
  paper,
  finery,
  apparel,
  pantry,
  devices,
].flatMap((some: Readonly<Record<string, Motif>>) => Object.entries(some));
