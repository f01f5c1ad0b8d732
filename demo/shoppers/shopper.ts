import type { KindName } from '../catalogue/articles.ts';
import { CLOTHES, FRAMES, SHOES, SMALL_WEAR } from '../catalogue/words.ts';
import type { Life } from '../needs/life.ts';
import { LIVES } from '../needs/lives.ts';
import type { ProjectName } from '../needs/projects.ts';
import type { Random } from '../../src/lib/index.ts';
import { bikeOf, type Bike } from './bike.ts';
import { type Place, PLACES } from './places.ts';
import { shelfOf } from './shelf.ts';

/** What fits a body. */
export interface Sizes {
  readonly clothes: string;
  readonly small: string;
  readonly shoe: string;
  readonly frame: string;
}

/** Somebody with a life, a purse, a body and things at home. What stands at home changes as they buy. */
export interface Shopper {
  readonly life: Life;
  readonly place: Place;
  /** 0 buys the cheapest of everything, 1 the dearest. */
  readonly means: number;
  /** How strongly a lower price draws (0-1). */
  readonly thrift: number;
  /** Chance to forget a thing that is needed. */
  readonly forgets: number;
  /** Pieces for how many people. */
  readonly party: number;
  readonly sizes: Sizes;
  readonly likedBrands: ReadonlySet<string>;
  readonly bikes: Bike[];
  /** Facts of what was bought last and must be fitted later: the battery of the lamp, the cartridge of the filter. */
  readonly fittings: Map<string, string>;
  /** Day on which a thing of the kind was last bought, counted from the first day of the history. */
  readonly lastBought: Map<KindName, number>;
  /** Day on which a project was last begun. */
  readonly begunOn: Map<ProjectName, number>;
}

const SHARES = LIVES.map((life) => life.share);
const PLACE_SHARES = PLACES.map((place) => place.share);
const BRANDS = ['Aurelane', 'Karpathor', 'Saddlewren', 'Wolkfell', 'Skelmar', 'Nordlom', 'Tentmere', 'Lumenwick'];
/** A body's size from its build, -2 to 2: few are very small or very tall. */
const labelFor = (labels: readonly string[], build: number) =>
  labels[Math.min(labels.length - 1, Math.max(0, Math.round(((build + 2) / 4) * (labels.length - 1))))] ?? '';

/** Draws somebody new. */
export function drawShopper(random: Random): Shopper {
  const life = LIVES[random.weighted(SHARES)] as Life;
  const place = PLACES[random.weighted(PLACE_SHARES)] as Place;
  const build = random.normal();
  const shopper: Shopper = {
    life,
    place,
    means: Math.min(1, Math.max(0, life.means + 0.22 * random.normal())),
    thrift: random.next(),
    forgets: random.between(0.08, 0.4),
    party: random.weighted([0, 3, 5, 0, 2]),
    sizes: {
      clothes: labelFor(CLOTHES.labels, build),
      small: labelFor(SMALL_WEAR.labels, build * 0.8 + random.normal() * 0.4),
      shoe: labelFor(SHOES.labels, build * 0.8 + random.normal() * 0.5),
      frame: labelFor(FRAMES.labels, build),
    },
    likedBrands: new Set([random.pick(BRANDS), random.pick(BRANDS)]),
    bikes: [],
    fittings: new Map(),
    lastBought: new Map(),
    begunOn: new Map(),
  };
  bringBikes(shopper, random);
  bringFittings(shopper, random);
  return shopper;
}

/** Most riders come with a bike, bought here or elsewhere; it decides which parts fit. */
function bringBikes({ life, bikes }: Shopper, random: Random): void {
  const kinds = Object.keys(life.rides) as KindName[];
  if (kinds.length === 0) return;
  const weights = kinds.map((kind) => life.rides[kind] ?? 0);
  const none = Math.max(0, 1 - weights.reduce((sum, weight) => sum + weight, 0));
  for (let more = true; more; more = random.chance(0.25)) {
    const kind = kinds[random.weighted([...weights, none])];
    if (kind !== undefined) bikes.push(bikeOf(random.pick(shelfOf(kind)).article));
  }
}

/** Some have a lamp with batteries, a stove, a filter or clipless pedals already, and need what fits those. */
function bringFittings({ life, bikes, fittings }: Shopper, random: Random): void {
  const cleat = bikes[0]?.kind === 'roadBike' ? 'three-bolt' : 'two-bolt';
  if (random.chance(life.clipless)) fittings.set('cleat', cleat);
  if (random.chance(0.4)) fittings.set('battery type', random.chance(0.75) ? 'AAA' : 'AA');
  if (random.chance(0.65)) fittings.set('fuel', random.chance(0.85) ? 'gas' : 'spirit');
  if (random.chance(0.15)) fittings.set('cartridge', 'C1');
}
