import { Option, type Command } from 'commander';
import { Placement, Strategy, type DecisionRequest } from '../../domain/index.ts';
import { suggest, type Suggestion } from '../../operations/index.ts';
import { offerInWords } from '../offer-in-words.ts';
import {
  currencyOption,
  numberOption,
  runWith,
  withCommonOptions,
  type CommonOptions,
  type Outside,
} from '../running.ts';
import { lines } from '../words.ts';

interface SuggestOptions extends CommonOptions {
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

/** Adds `cartwright suggest [PRODUCT]`. */
export function addSuggest(program: Command, outside: Outside): void {
  withCommonOptions(program.command('suggest'), outside)
    .description('show what would be offered for a product or a cart, and why')
    .argument('[product]', 'the product that the shopper looks at')
    .option('--cart <ids>', 'products in the cart, separated by commas', idsOf)
    .option('--viewed <ids>', 'what the visitor looked at, oldest first, separated by commas', idsOf)
    .option('--customer <id>', 'who the shopper is, if a customer')
    .addOption(new Option('--placement <placement>', 'the moment of the journey').choices(Placement.options))
    .addOption(new Option('--strategy <strategy>', 'only what this strategy finds').choices(Strategy.options))
    .option('--slots <number>', 'how many offers at most', numberOption(1, MOST_SLOTS))
    .option('--locale <language>', 'language of titles, such as tr')
    .option('--currency <code>', 'only offers in this currency', currencyOption)
    .option('--country <country>', 'where the shopper is, as the orders write it')
    .option('--category <path>', 'the category that the shopper looks through, such as "Home > Lamps"', (text) =>
      text.split('>').map((name) => name.trim()),
    )
    .action((product: string | undefined, options: SuggestOptions, command: Command) => {
      if (
        [
          product,
          options.cart?.[0],
          options.viewed?.[0],
          options.customer,
          options.placement,
          options.category?.[0],
        ].every((named) => !named)
      )
        command.error(
          'error: name a product, or say more with --cart, --viewed, --customer, --category or --placement',
        );
      return runWith(outside, options, {
        work: (context) => suggest(context, requestOf(product, options)),
        words: (suggestion) => inWords(suggestion, options.customer),
      });
    });
}

const idsOf = (text: string): string[] =>
  text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');

function requestOf(productId: string | undefined, options: SuggestOptions): DecisionRequest {
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

function placementOf(productId: string | undefined, { cart, category, viewed, customer }: SuggestOptions): Placement {
  if (productId !== undefined) return 'product_page';
  if (cart !== undefined) return 'cart';
  if ((category ?? viewed) !== undefined) return 'category_page';
  return customer === undefined ? 'cart' : 'agent';
}

function inWords({ for: about, placement, offers, silence }: Suggestion, customer?: string): string {
  const where = placement.replaceAll('_', ' ');
  if (silence !== undefined) return lines(silence);
  return lines(`For ${about.join(', ') || (customer ?? 'anyone')} (${where}):`, ...offers.flatMap(offerInWords));
}
