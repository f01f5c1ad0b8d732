import type { DecisionRequest, SimulatedShopper, SimulatedVisit } from '../../src/domain/index.ts';
import { createRandom } from '../../src/lib/index.ts';
import type { Later, Visit } from '../history/basket.ts';
import { DAY_MS } from '../history/calendar.ts';
import { shop } from '../history/visit.ts';
import type { Shopper } from '../shoppers/shopper.ts';
import type { Browsing } from './browsing.ts';
import { type Dice, FOR } from './dice.ts';
import { goodsOf } from './ledger.ts';
import { patienceOf, TRUST_LOST } from './patience.ts';
import { chooser, type Outcome, visitShop } from './simulated-visit.ts';

/** Somebody at the moment at which the simulation finds them. */
export interface Found {
  readonly shopper: Shopper;
  readonly later: readonly Later[];
  readonly known: Pick<DecisionRequest, 'shopper' | 'country' | 'locale'>;
  readonly dice: Dice;
  readonly seed: number;
  /** Chance of its own for what they need, by visit. */
  readonly stream: number;
  readonly firstAt: number;
  /** Nothing after it is looked at. */
  readonly untilMs: number;
  /** The first day of the history that the shopper was drawn with. */
  readonly startMs: number;
  readonly patience: number;
  readonly noise: number;
}

/** Of visits so many are made to look around. */
const LOOKS_AROUND = 0.5;
/** Chance that whoever leaves without buying comes again for the same within days. */
const COMES_AGAIN = 0.35;
const COMES_AGAIN_DAYS = 10;
/** Chance that what was forgotten is bought here, when it is missed and nothing else brings the shopper. */
const COMES_FOR_FORGOTTEN = 0.4;
/** Days from one errand to the next for somebody of middling pace. */
const MEAN_DAYS = 150;

/** A shopper who comes once or several times within the horizon; all that differs between policies is what they are offered. */
export class LivingShopper implements SimulatedShopper {
  comesAt: number | undefined;
  readonly #found: Found;
  #shopper: Shopper;
  #later: Later[];
  /** Errands begun: the same errand has the same needs, however often one comes for it. */
  #errand = 0;
  #visits = 0;
  #trust = 1;

  constructor(found: Found) {
    this.#found = found;
    this.#shopper = found.shopper;
    this.#later = [...found.later];
    this.comesAt = found.firstAt;
  }

  *visit(): SimulatedVisit {
    const { dice } = this.#found;
    const number = this.#visits++;
    const browsing = this.#open(number);
    const outcome: Outcome = { ordered: false };
    // Whoever comes again for the same has made up their mind.
    const buying = this.#again || dice.roll(FOR.looksAround, number) >= LOOKS_AROUND;
    yield* visitShop(browsing, buying, outcome);
    if (browsing.refused) this.#trust *= 1 - TRUST_LOST;
    if (outcome.ordered) this.#goHome(browsing.visit);
    this.#again = !outcome.ordered && dice.roll(FOR.postpones, number) < COMES_AGAIN * this.#trust;
    this.comesAt = this.#next(number, browsing.at);
  }

  #again = false;

  /** Needs are drawn on a copy: whoever leaves without buying goes home as they came. */
  #open(number: number): Browsing {
    const { dice, seed, stream, startMs, known, patience, noise } = this.#found;
    const at = this.comesAt ?? 0;
    const shopper = copyOf(this.#shopper);
    const random = createRandom(seed, stream + this.#errand);
    const occasion = { day: Math.floor((at - startMs) / DAY_MS), daysLeft: 0, month: new Date(at).getUTCMonth() };
    const visit = shop(shopper, { ...occasion, later: [...this.#later], choose: chooser(dice, this.#errand) }, random);
    const cameForMinor = goodsOf(visit.lines.map((line) => ({ ...line, returns: false })));
    const roll = dice.roll(FOR.budget, this.#errand);
    return {
      visit,
      dice,
      number,
      errand: this.#errand,
      known,
      cart: [],
      plan: [...visit.lines],
      viewed: [],
      dismissed: new Set(),
      noise,
      budgetMinor: cameForMinor * (1.05 + 0.5 * roll) + 500 + 2500 * roll * (0.5 + shopper.means),
      patience: patienceOf(dice.roll(FOR.patience, number, 0), dice.roll(FOR.patience, number, 1), patience),
      refused: false,
      gone: false,
      scene: 0,
      at,
    };
  }

  #goHome({ shopper, later }: Visit): void {
    this.#shopper = shopper;
    this.#later = later;
    this.#errand += 1;
  }

  /** The next visit: for the same again, for what is missed, or on the next errand. */
  #next(number: number, at: number): number | undefined {
    const { dice, untilMs, startMs } = this.#found;
    const after = (days: number) => at + Math.ceil(days * DAY_MS);
    if (this.#again) return within(untilMs, after(1 + COMES_AGAIN_DAYS * dice.roll(FOR.postponedDays, number)));
    const errand = after(1 + dice.wait(MEAN_DAYS / (this.#shopper.life.pace * this.#trust), FOR.nextVisit, number));
    const missed = Math.min(...this.#later.map(({ day }) => startMs + day * DAY_MS).filter((due) => due > at));
    const comes = dice.roll(FOR.comesBackFor, this.#errand) < COMES_FOR_FORGOTTEN * this.#trust;
    return within(untilMs, comes ? Math.min(errand, missed) : errand);
  }
}

function within(untilMs: number, at: number): number | undefined {
  return at < untilMs ? at : undefined;
}

/** A shopper of their own, so that what is bought in one simulated life stays in it. */
export function copyOf(shopper: Shopper): Shopper {
  const { bikes, fittings, lastBought, begunOn } = shopper;
  return {
    ...shopper,
    bikes: [...bikes],
    fittings: new Map(fittings),
    lastBought: new Map(lastBought),
    begunOn: new Map(begunOn),
  };
}
