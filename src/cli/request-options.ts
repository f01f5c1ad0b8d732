import { Option, type Command } from 'commander';
import { Placement, Strategy, type DecisionRequest } from '../domain/index.ts';
import { currencyOption, numberOption, type CommonOptions } from './running.ts';

/** What every command takes that asks for a decision. */
export interface RequestOptions extends CommonOptions {
  readonly cart?: readonly string[];
  readonly customer?: string;
  readonly viewed?: readonly string[];
  readonly placement?: Placement;
  readonly strategy?: Strategy;
  readonly slots?: number;
  readonly locale?: string;
  readonly currency?: string;
  readonly country?: string;
  readonly category?: readonly string[];
}

const MOST_SLOTS = 20;
const MOST_VIEWED = 50;

/** Adds the options of a request. */
export function withRequestOptions(command: Command): Command {
  return command
    .option('--cart <ids>', 'products in the cart, separated by commas', idsOf)
    .option('--viewed <ids>', 'what the visitor looked at, oldest first, separated by commas', idsOf)
    .addOption(new Option('--placement <placement>', 'the moment of the journey').choices(Placement.options))
    .addOption(new Option('--strategy <strategy>', 'only what this strategy finds').choices(Strategy.options))
    .option('--slots <number>', 'how many offers at most', numberOption(1, MOST_SLOTS))
    .option('--locale <language>', 'language of titles, such as tr')
    .option('--currency <code>', 'only offers in this currency', currencyOption)
    .option('--country <country>', 'where the shopper is, as the orders write it')
    .option('--category <path>', 'the category that the shopper looks through, such as "Home > Lamps"', (text) =>
      text.split('>').map((name) => name.trim()),
    );
}

/** Whether the options name anything that a decision could be about. */
export function namesAnything({ cart, viewed, customer, placement, category }: RequestOptions): boolean {
  return [cart?.[0], viewed?.[0], customer, placement, category?.[0]].some((named) => Boolean(named));
}

/** The request that the options describe. */
export function requestOf(productId: string | undefined, options: RequestOptions): DecisionRequest {
  const { cart = [], viewed, customer, strategy, slots, locale, currency, country, category } = options;
  return {
    placement: options.placement ?? placementOf(productId, options),
    cart: cart.map((id) => ({ productId: id, quantity: 1 })),
    ...(productId !== undefined && { productId }),
    ...(customer !== undefined && { shopper: { customerId: customer } }),
    ...(viewed && { viewed: viewed.slice(-MOST_VIEWED) }),
    ...(strategy !== undefined && { strategy }),
    ...(slots !== undefined && { slots }),
    ...(locale !== undefined && { locale }),
    ...(currency !== undefined && { currency }),
    ...(country !== undefined && { country }),
    ...(category !== undefined && { categoryPath: category.filter((name) => name !== '') }),
  };
}

function idsOf(text: string): string[] {
  return text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function placementOf(productId: string | undefined, options: RequestOptions): Placement {
  const { cart, category, viewed, customer } = options;
  if (productId !== undefined) return 'product_page';
  if (cart !== undefined) return 'cart';
  if ((category ?? viewed) !== undefined) return 'category_page';
  return customer === undefined ? 'cart' : 'agent';
}
