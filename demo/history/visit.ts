import type { KindName } from '../catalogue/articles.ts';
import { PROJECTS, type ProjectName } from '../needs/projects.ts';
import type { Random } from '../../src/lib/index.ts';
import type { Shopper } from '../shoppers/shopper.ts';
import { type Choose, fulfil, type Later, take, type Visit } from './basket.ts';

/** When somebody comes to the shop. */
export interface Occasion {
  readonly day: number;
  readonly daysLeft: number;
  /** Month of the year, 0-11. */
  readonly month: number;
  /** Needs left over from visits before; those that are due are taken off. */
  readonly later: Later[];
  /** As of a visit. */
  readonly choose?: Choose;
}

const WHIM_RATE = 0.14;
const VARIETY: ReadonlySet<KindName> = new Set(['gel', 'bar', 'trailMeal']);

/** Lets a shopper shop: what was forgotten, what they begin, what has worn out, and now and then a whim. */
export function shop(shopper: Shopper, occasion: Occasion, random: Random): Visit {
  const { later, choose, ...when } = occasion;
  const bike = shopper.bikes.length === 0 ? undefined : random.pick(shopper.bikes);
  const visit: Visit = { shopper, random, ...when, bike, lines: [], later, ...(choose && { choose }) };
  takeWhatWasForgotten(visit);
  const project = random.chance(visit.lines.length > 0 ? 0.3 : 1) ? begun(visit) : undefined;
  if (project) fulfil(visit, PROJECTS[project].wants);
  replace(visit, visit.lines.length > 0 ? 0.12 : 0.7);
  if (visit.lines.length === 0 || random.chance(WHIM_RATE)) take(visit, random.pick(shopper.life.likes));
  // A first visit may find nothing that fits; nobody orders an empty box.
  if (visit.lines.length === 0) take(visit, random.pick(['bottle', 'socks', 'multitool', 'bar'] as const));
  fillUpToFreeShipping(visit);
  return visit;
}

function takeWhatWasForgotten(visit: Visit): void {
  const due = visit.later.filter((need) => need.day <= visit.day);
  const notYet = visit.later.filter((need) => need.day > visit.day);
  visit.later.splice(0, visit.later.length, ...notYet);
  // What has waited for long was bought elsewhere meanwhile.
  for (const need of due) if (visit.day - need.day < 45) take(visit, need.kind);
}

/** What the shopper begins today, if anything. Nobody begins the same thing twice within a year. */
function begun({ shopper, random, day, month }: Visit): ProjectName | undefined {
  // The cool, dry months of the tropics are those of our summer tours.
  const localMonth = shopper.place.country === 'TH' ? (month + 6) % 12 : month;
  const names = Object.keys(shopper.life.begins) as ProjectName[];
  const chances = names.map((name) => {
    const last = shopper.begunOn.get(name);
    if (last !== undefined && day - last < 330) return 0;
    return (shopper.life.begins[name] ?? 0) * (PROJECTS[name].season[localMonth] ?? 1);
  });
  const any = chances.reduce((sum, chance) => sum + chance, 0);
  if (!random.chance(Math.min(0.8, any))) return undefined;
  const name = names[random.weighted(chances)];
  if (name) shopper.begunOn.set(name, day);
  return name;
}

/** Buys again some of what has worn out since it was last bought, the most overdue first. */
function replace(visit: Visit, eagerness: number): void {
  const { random } = visit;
  const enough = visit.lines.length + 1 + random.below(3);
  const due = overdue(visit).filter(() => random.chance(eagerness));
  for (const { kind } of due) {
    if (visit.lines.length >= enough) return;
    take(visit, kind);
    if (VARIETY.has(kind) && random.chance(0.5)) take(visit, kind);
  }
}

/** What has outlived its days, a little sooner for some and later for others. */
function overdue(visit: Visit): { kind: KindName; lives: number }[] {
  const { shopper, random, day } = visit;
  return (Object.entries(shopper.life.wears) as [KindName, number][])
    .map(([kind, lastsDays]) => {
      const since = shopper.lastBought.get(kind) ?? broughtFromElsewhere(visit, kind, lastsDays);
      return { kind, lives: (day - since) / (lastsDays * random.between(0.75, 1.25)) };
    })
    .filter(({ lives }) => lives >= 1)
    .sort((a, b) => b.lives - a.lives);
}

/** What was bought before the first visit here may be new, old, or overdue. */
function broughtFromElsewhere({ shopper, random, day }: Visit, kind: KindName, lastsDays: number): number {
  const since = day - Math.round(random.next() * lastsDays * 1.25);
  shopper.lastBought.set(kind, since);
  return since;
}

/** Some would rather pay for a thing than for its journey. */
function fillUpToFreeShipping(visit: Visit): void {
  const { shopper, random } = visit;
  const goods = visit.lines.reduce((sum, line) => sum + (line.article.product.priceMinor ?? 0) * line.quantity, 0);
  const missing = shopper.place.freeFromMinor - goods;
  if (missing <= 0 || missing > 1500 || !random.chance(0.35)) return;
  take(visit, random.pick(SMALL_THINGS));
}

const SMALL_THINGS = [
  'tube',
  'chainLube',
  'bottle',
  'socks',
  'bar',
  'reflectiveBands',
  'patchKit',
  'usbCable',
] as const;
