import type { Command } from 'commander';
import type { Bundle, BundleList } from '../../domain/index.ts';
import { showBundles } from '../../operations/index.ts';
import { numberOption, runWith, withCommonOptions, type CommonOptions, type Outside } from '../running.ts';
import { counted, lines, money } from '../words.ts';

const MOST = 1000;
const USUAL = 10;

/** Adds `cartwright bundles [PRODUCT]`. */
export function addBundles(program: Command, outside: Outside): void {
  withCommonOptions(program.command('bundles'), outside)
    .description('show sets that sell together, of the whole shop or with one product, and what discount they can bear')
    .argument('[product]', 'only sets that hold this product')
    .option('--limit <number>', 'how many sets at most', numberOption(1, MOST), USUAL)
    .action((productId: string | undefined, options: CommonOptions & { limit: number }) =>
      runWith(outside, options, {
        work: (context) =>
          showBundles(context, { limit: options.limit, ...(productId !== undefined && { productId }) }),
        words: inWords,
      }),
    );
}

function inWords({ productId, bundles }: BundleList): string {
  if (bundles.length === 0)
    return lines(`No set ${productId === undefined ? '' : `with ${productId} `}sells together often enough to say so.`);
  return lines(...bundles.flatMap(bundleInWords));
}

function bundleInWords(bundle: Bundle, place: number): (string | false)[] {
  const { products, orders, expected, confidence, priceMinor, currency, mostDiscountMinor, withheld } = bundle;
  const price = priceMinor === undefined || currency === undefined ? '' : `  ${money(priceMinor, currency)}`;
  const room =
    mostDiscountMinor === undefined || currency === undefined
      ? 'unknown without the cost of each'
      : `up to ${money(mostDiscountMinor, currency)}`;
  return [
    `${String(place + 1).padStart(2)}. ${products.map(({ title, productId }) => `${title} [${productId}]`).join(' + ')}${price}`,
    `    In ${counted(orders, 'order')}, ${expected.toFixed(1)} expected; ${Math.round(confidence * 100)}% sure. Room for a discount: ${room}.`,
    withheld !== undefined && `    Not now: ${withheld}.`,
  ];
}
