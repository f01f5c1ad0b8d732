import type { Article } from '../catalogue/department.ts';
import type { KindName } from '../catalogue/articles.ts';
import type { Wants } from './projects.ts';

/** What a thing calls for when somebody takes it home: the chance that there is none at home yet. */
const CALLS_FOR: Readonly<Partial<Record<KindName, Wants>>> = {
  roadBike: { roadPedals: 0.3, saddleBag: 0.15, tube: 0.15, multitool: 0.1 },
  gravelBike: { saddleBag: 0.12, tube: 0.12, multitool: 0.1 },
  mountainBike: { tube: 0.12, multitool: 0.1, floorPump: 0.12 },
  cityBike: { lightSet: 0.12, cityHelmet: 0.12 },
  stove: { gasCanister: 0.4, spirit: 0.6, fireSteel: 0.06 },
  roadShoes: { cleats: 0.15, roadPedals: 0.08 },
  trailShoes: { cleats: 0.15, trailPedals: 0.08 },
  winterShoes: { cleats: 0.3 },
  roadPedals: { cleats: 0.4 },
  trailPedals: { cleats: 0.4 },
  co2Inflator: { co2Cartridge: 0.6 },
  trainer: { cassette: 0.4 },
  chain: { cassette: 0.15, chainLube: 0.18, chainTool: 0.05 },
  cassette: { cassetteTool: 0.12, chain: 0.4 },
  brakePads: { brakeDisc: 0.07 },
  roadTyre: { tube: 0.2, tyreLevers: 0.08 },
  gravelTyre: { tube: 0.18, sealant: 0.25, tubelessValve: 0.1, tyreLevers: 0.05 },
  mountainTyre: { tube: 0.15, sealant: 0.2, tubelessValve: 0.08 },
  cityTyre: { tube: 0.28, tyreLevers: 0.12 },
  smallTyre: { tube: 0.45 },
  sealant: { tubelessPlugs: 0.06 },
  childSeat: { kidsHelmet: 0.12 },
  computer: { computerMount: 0.18 },
  bottle: { cage: 0.2 },
  pannier: { rearRack: 0.12 },
  tent: { footprint: 0.25, tentPegs: 0.12 },
  trailMeal: { cutlery: 0.08 },
  rechargeableBattery: { batteryCharger: 0.25 },
  batteryCharger: { rechargeableBattery: 0.6 },
  bibShorts: { chamoisCream: 0.1 },
  hikingBoots: { hikingSocks: 0.25 },
  electricBattery: { batteryCover: 0.25 },
};

const SMALL_BATTERIES: Wants = { battery: 0.42, rechargeableBattery: 0.05 };
const BUTTON_CELLS: Wants = { buttonCell: 0.4 };
const NOTHING: Wants = {};

/** What this article calls for, batteries included where none are in the box. */
export function neededWith(article: Article<KindName>): Wants {
  const { power, 'batteries included': included, 'battery type': type, tubeless } = article.product.attributes;
  if (power === 'batteries' && included === 'no') {
    return type === 'CR2032' ? BUTTON_CELLS : SMALL_BATTERIES;
  }
  const calls = CALLS_FOR[article.kind] ?? NOTHING;
  if (tubeless === 'no' && 'sealant' in calls) return { tube: (calls.tube ?? 0) * 1.6 };
  return calls;
}
