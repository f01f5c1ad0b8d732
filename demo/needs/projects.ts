import type { KindName } from '../catalogue/articles.ts';
import { ALWAYS, AUTUMN, type Season, SPRING, SUMMER, WINTER } from './seasons.ts';

/** Kinds of things with the chance (0-1) that somebody lacks one. */
export type Wants = Readonly<Partial<Record<KindName, number>>>;

/** Something that a person begins, and what it takes if one starts from nothing. */
export interface Project {
  readonly season: Season;
  readonly wants: Wants;
}

/** What people begin. The first want is what it is about; the rest is what they may lack beside it. */
export const PROJECTS = {
  roadBike: {
    season: SPRING,
    wants: { roadBike: 1, roadHelmet: 0.35, bibShorts: 0.25, jersey: 0.2, bottle: 0.35, cage: 0.4, floorPump: 0.25 },
  },
  gravelBike: { season: SPRING, wants: { gravelBike: 1, bottle: 0.3, cage: 0.35, frameBag: 0.15, trailPedals: 0.3 } },
  mountainBike: {
    season: SPRING,
    wants: { mountainBike: 1, trailHelmet: 0.4, flatPedals: 0.2, trailShorts: 0.2, shockPump: 0.15, bikeWash: 0.15 },
  },
  cityBike: {
    season: SPRING,
    wants: { cityBike: 1, uLock: 0.35, chainLock: 0.15, basket: 0.2, pannier: 0.2, bell: 0.1 },
  },
  touringBike: {
    season: SPRING,
    wants: { touringBike: 1, pannier: 0.4, phoneMount: 0.2, uLock: 0.2, handlebarBag: 0.2 },
  },
  foldingBike: { season: ALWAYS, wants: { foldingBike: 1, foldingLock: 0.3, lightSet: 0.3, cityHelmet: 0.2 } },
  electricBike: {
    season: SPRING,
    wants: { electricBike: 1, uLock: 0.45, cityHelmet: 0.3, pannier: 0.3, mirror: 0.15, electricCharger: 0.1 },
  },
  childsBike: { season: SPRING, wants: { kidsBike: 1, kidsHelmet: 0.45, bell: 0.2, flag: 0.1, cableLock: 0.15 } },
  childOnBoard: { season: SPRING, wants: { childSeat: 0.7, kidsHelmet: 0.4, rearRack: 0.15, mirror: 0.15 } },
  childInTow: { season: SUMMER, wants: { trailer: 1, flag: 0.35, hitch: 0.2, kidsHelmet: 0.3, tube: 0.1 } },
  clipless: { season: SPRING, wants: { roadShoes: 0.9, roadPedals: 0.55, cleats: 0.35 } },
  cliplessOffRoad: { season: SPRING, wants: { trailShoes: 0.9, trailPedals: 0.55, cleats: 0.35 } },
  tubeless: { season: SPRING, wants: { sealant: 0.95, tubelessValve: 0.7, tubelessTape: 0.6, tubelessPlugs: 0.2 } },
  darkEvenings: {
    season: AUTUMN,
    wants: {
      frontLight: 0.6,
      rearLight: 0.45,
      lightSet: 0.25,
      reflective: 0.2,
      reflectiveBands: 0.25,
      dynamoLight: 0.05,
    },
  },
  winterRiding: {
    season: WINTER,
    wants: {
      winterGloves: 0.5,
      overshoes: 0.35,
      hat: 0.35,
      tights: 0.3,
      rainJacket: 0.2,
      neckTube: 0.25,
      baseLayer: 0.25,
    },
  },
  rainyCommute: {
    season: AUTUMN,
    wants: { rainJacket: 0.7, rainTrousers: 0.5, mudguards: 0.35, overshoes: 0.3, pannier: 0.15 },
  },
  commuting: {
    season: ALWAYS,
    wants: { pannier: 0.45, rearRack: 0.3, uLock: 0.3, cityHelmet: 0.25, lightSet: 0.25, bell: 0.15 },
  },
  bikepacking: {
    season: SUMMER,
    wants: {
      seatPack: 0.6,
      frameBag: 0.5,
      handlebarBag: 0.4,
      topTubeBag: 0.3,
      straps: 0.3,
      dryBag: 0.3,
      powerBank: 0.2,
    },
  },
  cycleTour: {
    season: SUMMER,
    wants: { pannier: 0.5, cyclingMap: 0.45, rearRack: 0.25, frontRack: 0.1, dryBag: 0.2, bottle: 0.2, powerBank: 0.2 },
  },
  camping: { season: SUMMER, wants: { tent: 0.75, sleepingMat: 0.35, sleepingBag: 0.35, headlamp: 0.2, pillow: 0.15 } },
  campKitchen: { season: SUMMER, wants: { stove: 0.85, cookware: 0.32, cutlery: 0.25, mug: 0.2, fireSteel: 0.12 } },
  hiking: {
    season: SUMMER,
    wants: { hikingBoots: 0.45, hikingSocks: 0.45, dayPack: 0.25, poles: 0.25, hikingMap: 0.35, hikingTrousers: 0.25 },
  },
  trekking: {
    season: SUMMER,
    wants: {
      trekkingPack: 0.6,
      waterFilter: 0.35,
      trailMeal: 0.4,
      firstAid: 0.3,
      poles: 0.25,
      headlamp: 0.3,
      liner: 0.15,
    },
  },
  warmCamp: {
    season: AUTUMN,
    wants: { sleepingBag: 0.6, sleepingMat: 0.35, thermos: 0.35, fleece: 0.35, lantern: 0.2 },
  },
  workshop: {
    season: WINTER,
    wants: {
      workStand: 0.4,
      toolKit: 0.2,
      torqueWrench: 0.25,
      hexSet: 0.25,
      chainTool: 0.3,
      cassetteTool: 0.3,
      chainGauge: 0.3,
    },
  },
  springService: {
    season: SPRING,
    wants: {
      chain: 0.5,
      cassette: 0.25,
      brakePads: 0.35,
      rimPads: 0.35,
      shiftCable: 0.2,
      chainLube: 0.4,
      degreaser: 0.3,
      barTape: 0.15,
    },
  },
  cleanBike: { season: ALWAYS, wants: { bikeWash: 0.6, degreaser: 0.5, brushSet: 0.35, chainLube: 0.45 } },
  indoorWinter: { season: WINTER, wants: { trainer: 1, trainerMat: 0.4, sweatTowel: 0.3, heartStrap: 0.15 } },
  rideWithNumbers: { season: SPRING, wants: { computer: 0.9, heartStrap: 0.25, speedSensor: 0.2 } },
  puncture: { season: ALWAYS, wants: { tube: 0.85, tyreLevers: 0.35, patchKit: 0.3, miniPump: 0.25 } },
  onTheRoad: {
    season: SPRING,
    wants: { saddleBag: 0.5, multitool: 0.5, tube: 0.45, tyreLevers: 0.3, co2Inflator: 0.25, miniPump: 0.3 },
  },
  saferLock: { season: ALWAYS, wants: { uLock: 0.45, foldingLock: 0.3, chainLock: 0.25, cableLock: 0.1 } },
  comfort: { season: SPRING, wants: { saddle: 0.55, grips: 0.3, barTape: 0.25, summerGloves: 0.3, chamoisCream: 0.2 } },
  raceSeason: {
    season: SPRING,
    wants: { gel: 0.6, drinkMix: 0.4, jersey: 0.3, bibShorts: 0.3, glasses: 0.2, recovery: 0.2, socks: 0.25 },
  },
} satisfies Record<string, Project>;

/** The name of a project. */
export type ProjectName = keyof typeof PROJECTS;
