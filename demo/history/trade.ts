import { ARTICLES } from '../catalogue/articles.ts';
import type { Random } from '../../src/lib/index.ts';
import type { BasketLine } from './basket.ts';
import { isSold } from './basket.ts';

/** Somebody who buys for many: a repair shop, a club, an outdoor school. */
export interface Trader {
  readonly name: string;
  readonly country: string;
  /** Departments in which they buy. */
  readonly departments: readonly string[];
}

const REPAIR = [
  'Parts',
  'Tyres and tubes',
  'Care and pumps',
  'Tools',
  'Bike equipment',
  'Lights and batteries',
  'Locks',
];
const CLUB = ['Food and drink', 'Clothing', 'Care and pumps', 'Tyres and tubes', 'Helmets', 'Tools'];
const CAMP = ['Camping', 'Outdoor kitchen', 'Outdoors', 'Food and drink', 'Lights and batteries', 'Bags and racks'];

/** The dozen wholesale customers; as invented as everybody else. */
export const TRADERS: readonly Trader[] = [
  { name: 'Tsjillehûs repair shop', country: 'NL', departments: REPAIR },
  { name: 'Werkplaats De Naaf', country: 'NL', departments: REPAIR },
  { name: 'Fietsclub Tegenwind', country: 'NL', departments: CLUB },
  { name: 'Radstube Lindenhof', country: 'DE', departments: REPAIR },
  { name: 'Velo-Verein Ostwind', country: 'DE', departments: CLUB },
  { name: 'Jugendlager Waldsee', country: 'DE', departments: CAMP },
  { name: 'Atelierul Roata', country: 'RO', departments: REPAIR },
  { name: 'Clubul Creasta', country: 'RO', departments: CAMP },
  { name: 'Pedal Atölyesi', country: 'TR', departments: REPAIR },
  { name: 'Likya Kamp Okulu', country: 'TR', departments: CAMP },
  { name: 'Millbrook Wheelers', country: 'GB', departments: CLUB },
  { name: 'ชมรมจักรยานดอยเขียว', country: 'TH', departments: CLUB },
];

/** Traders stock up on what turns over, not on what stands in the window. */
const DEAREST_MINOR = 4000;

/** One order of a trader: 40 to 150 lines of several pieces each. */
export function tradeLines(trader: Trader, daysLeft: number, random: Random): BasketLine[] {
  const range = ARTICLES.filter(
    ({ product }) =>
      trader.departments.includes(product.categoryPath[0] ?? '') && (product.priceMinor ?? 0) <= DEAREST_MINOR,
  ).filter((article) => isSold(article, daysLeft));
  const places = range.map((_, place) => ({ place, order: random.next() })).sort((a, b) => a.order - b.order);
  const count = Math.min(range.length, 40 + Math.floor(110 * random.next() ** 2));
  return places.slice(0, count).flatMap(({ place }) => {
    const article = range[place];
    if (!article) return [];
    const most = (article.product.priceMinor ?? 0) < 1500 ? 8 : 2;
    return [{ article, quantity: 1 + random.below(most), misfit: false }];
  });
}
