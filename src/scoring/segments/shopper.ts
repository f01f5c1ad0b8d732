import {
  type ChoiceTrait,
  type Customer,
  GIVEN_NUMBERS,
  type GivenNumber,
  type NumberTrait,
  type StoredChoice,
  TRAITS,
} from '../../domain/index.ts';
import { findId } from '../../lib/index.ts';
import { CategoryShare, type Shop } from './category-share.ts';

const DAY_MS = 86_400_000;

/** Whose traits are asked for, and when. */
export interface ShopperInput {
  readonly shop: Shop;
  /** Undefined of a guest. */
  readonly customerId?: string | undefined;
  /** The id is a browser's word: nothing that is stored is read. */
  readonly claimed?: boolean;
  /** What the shop told of the customer since the snapshot was learned; it counts instead of what was told before. */
  readonly newer?: Customer | undefined;
  /** Where the request comes from, and in what language. */
  readonly country?: string | undefined;
  readonly locale?: string | undefined;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
}

/** One shopper, as conditions ask: what is not known is NaN or undefined. */
export class Shopper {
  readonly #input: ShopperInput;
  readonly #place: number;
  readonly #agreed: boolean;

  constructor(input: ShopperInput) {
    const { shop, customerId, claimed, newer, at } = input;
    this.#input = input;
    this.#place = customerId === undefined || claimed ? -1 : findId(shop.shoppers.ids, customerId);
    const agreedAt = newer
      ? Date.parse(newer.profilingConsent ?? '')
      : (shop.shoppers.agreedAt[this.#place] ?? Number.NaN) * 1000;
    this.#agreed = agreedAt <= at;
  }

  /** A trait that is a number; days are counted until now. */
  number(id: NumberTrait): number {
    const { newer, shop, at } = this.#input;
    if (newer && isGiven(id)) return newer.traits?.[id] ?? Number.NaN;
    const stored = shop.shoppers.numbers[id][this.#place] ?? Number.NaN;
    return TRAITS[id].type === 'days' ? (at - stored * 1000) / DAY_MS : stored;
  }

  /** A trait that is one of some words. */
  word(id: ChoiceTrait): string | undefined {
    if (id === 'buyer') return this.#buyer();
    if (TRAITS[id].sensitive && !this.#agreed) return undefined;
    const { newer, country, locale } = this.#input;
    if (id === 'country') return country ?? newer?.country ?? this.#stored(id);
    if (id === 'language') return languageOf(locale) ?? languageOf(newer?.locale) ?? this.#stored(id);
    return newer ? newer.traits?.[id] : this.#stored(id);
  }

  /** Share of the lines bought that lie in the category. */
  share(category: readonly string[]): number {
    const { shop } = this.#input;
    return new CategoryShare(shop, category).of(shop.shoppers.purchaser[this.#place] ?? -1);
  }

  #buyer(): string | undefined {
    if (this.#input.claimed) return undefined;
    return (this.#input.shop.shoppers.numbers.orders[this.#place] ?? 0) > 0 ? 'returning' : 'new';
  }

  #stored(id: StoredChoice): string | undefined {
    const { words, code } = this.#input.shop.shoppers.choices[id];
    return words[(code[this.#place] ?? 0) - 1];
  }
}

const isGiven = (id: NumberTrait): id is GivenNumber => (GIVEN_NUMBERS as readonly string[]).includes(id);

const languageOf = (locale: string | undefined): string | undefined => locale?.split('-', 1)[0];
