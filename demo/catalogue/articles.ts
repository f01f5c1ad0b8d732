import { backpacks } from './backpacks.ts';
import { bags } from './bags.ts';
import { batteries } from './batteries.ts';
import { bikes } from './bikes.ts';
import { bottles } from './bottles.ts';
import { campLight } from './camp-light.ts';
import { camping } from './camping.ts';
import { care } from './care.ts';
import { clothing } from './clothing.ts';
import { cockpit } from './cockpit.ts';
import type { Article } from './department.ts';
import { drivetrain } from './drivetrain.ts';
import { electric } from './electric.ts';
import { equipment } from './equipment.ts';
import { family } from './family.ts';
import { helmets } from './helmets.ts';
import { layers } from './layers.ts';
import { lights } from './lights.ts';
import { locks } from './locks.ts';
import { nutrition } from './nutrition.ts';
import { outdoorKitchen } from './outdoor-kitchen.ts';
import { outdoors } from './outdoors.ts';
import { pedals } from './pedals.ts';
import { shoes } from './shoes.ts';
import { smallWear } from './small-wear.ts';
import { tools } from './tools.ts';
import { townBikes } from './town-bikes.ts';
import { tubes } from './tubes.ts';
import { tyres } from './tyres.ts';

const onTheBike = [...bikes, ...townBikes, ...tyres, ...tubes, ...drivetrain, ...cockpit, ...equipment, ...lights];
const onTheRider = [...helmets, ...clothing, ...layers, ...smallWear, ...shoes, ...pedals, ...backpacks];
const inTheShed = [...batteries, ...tools, ...care, ...locks, ...bags, ...family, ...electric];
const onTheWay = [...nutrition, ...bottles, ...camping, ...campLight, ...outdoorKitchen, ...outdoors];

const all = [...onTheBike, ...onTheRider, ...inTheShed, ...onTheWay];

/** Every kind of thing that the shop sells, by name. */
export type KindName = (typeof all)[number]['kind'];

/** Everything that the shop sells, each size for itself, by department. */
export const ARTICLES: readonly Article<KindName>[] = all;
