import type { ProductId } from '../../domain/index.ts';
import { suits } from '../../scoring/index.ts';
import type { Moment } from '../moment.ts';
import { type ConstraintBook, constraintBookOf, type Stand, type Stands } from './constraint-book.ts';
import { recentlyBought } from './recently-bought.ts';

/** Why a product does not fit what is at hand. */
export interface Misfit {
  /** In words for merchants. */
  readonly why: string;
  /** It is left out; otherwise a variant that fits is merely preferred. */
  readonly bars: boolean;
}

/** What each product at hand tells on one side of a constraint, each value once. */
type Told = ReadonlyMap<number, ReadonlyMap<string, Stand>>;

const HOLDERS = ['what is looked at has', 'the cart has', 'the customer bought'] as const;
const OWNED = 2;
const NAMED = 3;

/**
 * Whether products fit what is at hand at one moment: what the shopper looks at; where that says nothing, the cart; where that says
 * nothing either, what a known customer bought. Of several products at hand a product must suit one: of a cart that holds two sorts of
 * lamps, batteries suit the one or the other.
 */
export class Fitting {
  readonly #moment: () => Moment;
  readonly #told: (Told | undefined)[] = [];
  readonly #found = new Map<string, Misfit | undefined>();
  #book: ConstraintBook | undefined;

  constructor(moment: () => Moment) {
    this.#moment = moment;
  }

  /** Why the product at a place of the snapshot does not fit, or undefined where nothing says so. */
  misfit(place: number): Misfit | undefined {
    if (!this.#ready().any) return undefined;
    const { fits, countries } = this.#standsAt(place);
    if (fits.length + countries.length === 0) return undefined;
    let hint: Misfit | undefined;
    for (const stand of fits) {
      const misfit = this.#against(stand);
      if (misfit?.bars) return misfit;
      hint ??= misfit;
    }
    return this.#abroad(countries) ?? hint;
  }

  #against(stand: Stand): Misfit | undefined {
    const key = `${stand.side} ${stand.text}`;
    if (this.#found.has(key)) return this.#found.get(key);
    const misfit = this.#look(stand);
    this.#found.set(key, misfit);
    return misfit;
  }

  #look(stand: Stand): Misfit | undefined {
    const { constraint, opposite } = stand;
    for (let level = 0; level < HOLDERS.length; level++) {
      if (level === OWNED && constraint.owned === 'ignored') return undefined;
      const others = this.#toldAt(level).get(opposite);
      if (others === undefined) continue;
      if (stand.choices.length === 0 && constraint.unknown === 'passes') return undefined;
      if ([...others.values()].some((other) => suit(stand, other))) return undefined;
      return { why: wordsOf(stand, level, [...others.values()]), bars: level < OWNED || constraint.owned === 'bars' };
    }
    return undefined;
  }

  #abroad(stands: Stands['countries']): Misfit | undefined {
    const { country } = this.#moment().request;
    if (country === undefined) return undefined;
    for (const { constraint, text, choices } of stands) {
      const allowed = constraint.allowed(country);
      if (allowed === undefined) continue;
      const fits = choices.length === 0 ? constraint.unknown === 'passes' : suits('overlap', choices, allowed.choices);
      if (!fits) return { why: said(constraint, text, `in ${country} it must be ${allowed.words}`), bars: true };
    }
    return undefined;
  }

  /** What is told at a level, read when it is first asked for. */
  #toldAt(level: number): Told {
    return (this.#told[level] ??= this.#read(level));
  }

  #read(level: number): Told {
    const moment = this.#moment();
    const { productId, cart } = moment.request;
    if (level === OWNED) return toldBy([...recentlyBought(moment)].map((place) => this.#standsAt(place)));
    const ids = level === 0 ? (productId === undefined ? [] : [productId]) : cart.map((line) => line.productId);
    return toldBy([...new Set(ids)].flatMap((id) => this.#standsOf(id) ?? []));
  }

  #standsAt(place: number): Stands {
    const { facts } = this.#moment();
    return facts.isNewer(place) ? this.#ready().standsOf(facts.at(place)) : this.#ready().standsAt(place);
  }

  /** By what the snapshot keeps of it, so that a long cart is not read anew; undefined of a product that the shop does not know. */
  #standsOf(id: ProductId): Stands | undefined {
    const { snapshot, facts } = this.#moment();
    const place = snapshot.find(id);
    if (place >= 0) return this.#standsAt(place);
    const product = facts.newer(id);
    return product && this.#ready().standsOf(product);
  }

  #ready(): ConstraintBook {
    const { config, snapshot } = this.#moment();
    return (this.#book ??= constraintBookOf(config, snapshot));
  }
}

/** Of products that tell nothing, only those are kept that bar what stands beside them. */
function toldBy(all: readonly Stands[]): Told {
  const told = new Map<number, Map<string, Stand>>();
  for (const { fits } of all)
    for (const stand of fits) {
      if (stand.choices.length === 0 && stand.constraint.unknown === 'passes') continue;
      let values = told.get(stand.side);
      if (values === undefined) told.set(stand.side, (values = new Map<string, Stand>()));
      values.set(stand.text, stand);
    }
  return told;
}

/** What cannot be compared is unknown. */
function suit(one: Stand, other: Stand): boolean {
  const [first, second] = one.side < other.side ? [one, other] : [other, one];
  return one.constraint.suits(first.choices, second.choices) ?? one.constraint.unknown === 'passes';
}

function wordsOf({ constraint, side, text }: Stand, level: number, others: readonly Stand[]): string {
  const { attribute } = constraint.sides[1 - (side % 2)]!;
  const values = [...new Set(others.map((other) => other.text))].sort();
  const named = values.slice(0, NAMED).map((value) => value || 'none told');
  const more = values.length > NAMED ? ` and ${values.length - NAMED} more` : '';
  const own = constraint.sides[side % 2]!.attribute;
  return said(
    { id: constraint.id, side: { attribute: own } },
    text,
    `${HOLDERS[level]} ${attribute} ${named.join(', ')}${more}`,
  );
}

function said({ id, side }: { id: string; side: { attribute: string } }, text: string, against: string): string {
  return `does not fit: ${side.attribute} ${text || 'not told'}, and ${against} (${id})`;
}
