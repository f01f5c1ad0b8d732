import type { KindName } from '../catalogue/articles.ts';
import type { ProjectName } from './projects.ts';
import { type Season, SPRING, SUMMER, WINTER } from './seasons.ts';

/** How somebody spends their days outdoors, and so what they need. */
export interface Life {
  /** Of 100 shoppers. */
  readonly share: number;
  /** When they shop. */
  readonly season: Season;
  /** What they ride when we first meet them: kind of bike and chance. */
  readonly rides: Readonly<Partial<Record<KindName, number>>>;
  /** What they begin: chance at one visit in a month of middling season. */
  readonly begins: Readonly<Partial<Record<ProjectName, number>>>;
  /** What wears out or is used up, and after how many days. */
  readonly wears: Readonly<Partial<Record<KindName, number>>>;
  /** What they might buy for no reason at all. */
  readonly likes: readonly KindName[];
  /** What they can spend: 0 the cheapest of everything, 1 the dearest; the mean of such people. */
  readonly means: number;
  /** Chance that they ride with cleats already. */
  readonly clipless: number;
}

const ALL_YEAR: Season = [0.8, 0.8, 1, 1.1, 1.1, 1, 0.9, 0.9, 1.1, 1.2, 1.2, 0.9];

/** Ten lives. */
export const LIVES: readonly Life[] = [
  {
    // Rides to work in all weathers.
    share: 22,
    season: ALL_YEAR,
    rides: { cityBike: 0.6, touringBike: 0.15, foldingBike: 0.1, electricBike: 0.15 },
    begins: {
      darkEvenings: 0.12,
      rainyCommute: 0.09,
      commuting: 0.1,
      saferLock: 0.06,
      puncture: 0.1,
      cityBike: 0.012,
      electricBike: 0.005,
      foldingBike: 0.006,
      winterRiding: 0.05,
      comfort: 0.03,
    },
    wears: {
      tube: 150,
      cityTyre: 420,
      brakePads: 300,
      chain: 420,
      chainLube: 220,
      battery: 150,
      winterGloves: 600,
      patchKit: 400,
    },
    likes: ['bell', 'reflectiveBands', 'usbCable', 'thermos', 'neckTube', 'bikeWash', 'phoneMount', 'mirror'],
    means: 0.42,
    clipless: 0.05,
  },
  {
    // Trains, races and counts watts.
    share: 16,
    season: [0.8, 0.9, 1.3, 1.4, 1.4, 1.2, 1, 0.9, 0.8, 0.7, 0.8, 0.8],
    rides: { roadBike: 1 },
    begins: {
      raceSeason: 0.16,
      clipless: 0.06,
      springService: 0.08,
      indoorWinter: 0.012,
      rideWithNumbers: 0.03,
      onTheRoad: 0.06,
      roadBike: 0.01,
      winterRiding: 0.05,
      tubeless: 0.03,
      workshop: 0.025,
      cleanBike: 0.05,
      comfort: 0.04,
    },
    wears: {
      gel: 45,
      bar: 60,
      drinkMix: 90,
      electrolyte: 110,
      recovery: 140,
      tube: 110,
      roadTyre: 240,
      chain: 260,
      brakePads: 330,
      chainLube: 150,
      barTape: 320,
      cleats: 330,
      co2Cartridge: 170,
      chamoisCream: 200,
      socks: 240,
    },
    likes: ['socks', 'jersey', 'glasses', 'barTape', 'bottle', 'cage', 'armWarmers', 'windVest'],
    means: 0.62,
    clipless: 0.75,
  },
  {
    // Goes where the path ends.
    share: 13,
    season: ALL_YEAR,
    rides: { mountainBike: 1 },
    begins: {
      cliplessOffRoad: 0.06,
      tubeless: 0.08,
      springService: 0.08,
      mountainBike: 0.012,
      cleanBike: 0.09,
      onTheRoad: 0.05,
      darkEvenings: 0.04,
      workshop: 0.03,
      puncture: 0.05,
      comfort: 0.04,
    },
    wears: {
      mountainTyre: 280,
      tube: 160,
      brakePads: 220,
      chain: 280,
      chainLube: 140,
      sealant: 220,
      bikeWash: 170,
      bar: 90,
      grips: 400,
    },
    likes: ['grips', 'trailShorts', 'glasses', 'hydrationPack', 'flatPedals', 'summerGloves', 'shockPump', 'frameTape'],
    means: 0.52,
    clipless: 0.35,
  },
  {
    // Parents with small passengers.
    share: 11,
    season: SPRING,
    rides: { cityBike: 0.7, electricBike: 0.2, touringBike: 0.1 },
    begins: {
      childsBike: 0.08,
      childOnBoard: 0.1,
      childInTow: 0.02,
      puncture: 0.08,
      darkEvenings: 0.06,
      camping: 0.05,
      electricBike: 0.006,
      saferLock: 0.05,
      campKitchen: 0.03,
    },
    wears: { tube: 170, smallTyre: 400, patchKit: 350, battery: 140, chainLube: 300, sunCream: 300, brakePads: 380 },
    likes: ['bell', 'basket', 'flag', 'kidsHelmet', 'bottle', 'lantern', 'sunCream', 'reflective'],
    means: 0.45,
    clipless: 0.02,
  },
  {
    // Sleeps wherever the road ends.
    share: 8,
    season: SUMMER,
    rides: { gravelBike: 0.7, touringBike: 0.3 },
    begins: {
      bikepacking: 0.13,
      cycleTour: 0.08,
      camping: 0.07,
      campKitchen: 0.07,
      cliplessOffRoad: 0.05,
      tubeless: 0.05,
      springService: 0.06,
      gravelBike: 0.01,
      onTheRoad: 0.06,
      touringBike: 0.006,
      darkEvenings: 0.03,
    },
    wears: {
      gravelTyre: 300,
      tube: 160,
      chain: 320,
      brakePads: 280,
      chainLube: 160,
      gasCanister: 130,
      trailMeal: 130,
      bar: 80,
      sealant: 260,
      cleats: 420,
    },
    likes: ['straps', 'dryBag', 'mug', 'powerBank', 'cutlery', 'baseLayer', 'topTubeBag', 'usbCable'],
    means: 0.55,
    clipless: 0.45,
  },
  {
    // Walks with a tent on the back.
    share: 14,
    season: SUMMER,
    rides: {},
    begins: { hiking: 0.16, trekking: 0.1, camping: 0.1, campKitchen: 0.1, warmCamp: 0.06 },
    wears: {
      gasCanister: 120,
      trailMeal: 110,
      hikingSocks: 260,
      battery: 160,
      insectSpray: 240,
      sunCream: 260,
      filterCartridge: 360,
      waterTablets: 300,
      bar: 130,
    },
    likes: ['mug', 'fireSteel', 'knife', 'neckTube', 'hikingMap', 'compass', 'thermos', 'chair', 'pillow', 'fleece'],
    means: 0.48,
    clipless: 0,
  },
  {
    // Rides on when others take the car.
    share: 5,
    season: WINTER,
    rides: { roadBike: 0.4, gravelBike: 0.4, cityBike: 0.2 },
    begins: {
      winterRiding: 0.16,
      darkEvenings: 0.14,
      indoorWinter: 0.015,
      cleanBike: 0.07,
      rainyCommute: 0.06,
      springService: 0.05,
    },
    wears: {
      chainLube: 110,
      brakePads: 200,
      chain: 240,
      tube: 140,
      bikeWash: 150,
      battery: 120,
      degreaser: 200,
      drinkMix: 150,
    },
    likes: ['winterShoes', 'hat', 'neckTube', 'thermos', 'socks', 'overshoes', 'baseLayer'],
    means: 0.58,
    clipless: 0.5,
  },
  {
    // New to all of it.
    share: 7,
    season: SPRING,
    rides: { cityBike: 0.3, roadBike: 0.15, mountainBike: 0.15 },
    begins: {
      roadBike: 0.03,
      mountainBike: 0.03,
      gravelBike: 0.02,
      cityBike: 0.02,
      puncture: 0.12,
      onTheRoad: 0.1,
      darkEvenings: 0.06,
      clipless: 0.04,
      hiking: 0.05,
      comfort: 0.06,
    },
    wears: { tube: 150, chainLube: 250, bar: 120, gel: 130, battery: 200 },
    likes: ['bottle', 'glasses', 'socks', 'multitool', 'floorPump', 'summerGloves', 'jersey'],
    means: 0.3,
    clipless: 0.05,
  },
  {
    // Discovered electric bikes late and goes far.
    share: 2,
    season: SPRING,
    rides: { electricBike: 1 },
    begins: { cycleTour: 0.12, saferLock: 0.1, rainyCommute: 0.07, electricBike: 0.015, comfort: 0.08 },
    wears: { cityTyre: 380, tube: 220, brakePads: 240, chain: 300, chainLube: 250 },
    likes: ['cyclingMap', 'mirror', 'batteryCover', 'electricCharger', 'electricBattery', 'basket', 'phoneMount'],
    means: 0.7,
    clipless: 0,
  },
  {
    // Mends what others throw away.
    share: 2,
    season: [1, 0.9, 1.1, 1, 0.8, 0.7, 0.7, 0.8, 1.1, 1.4, 1.4, 1.1],
    rides: { touringBike: 0.5, mountainBike: 0.5 },
    begins: { workshop: 0.14, springService: 0.14, cleanBike: 0.1, tubeless: 0.04 },
    wears: {
      chain: 200,
      cassette: 380,
      brakePads: 180,
      tube: 120,
      chainLube: 120,
      grease: 250,
      degreaser: 180,
      shiftCable: 280,
    },
    likes: ['hexSet', 'torqueWrench', 'wallHook', 'frameTape', 'brushSet', 'chainGauge', 'patchKit'],
    means: 0.4,
    clipless: 0.2,
  },
];
