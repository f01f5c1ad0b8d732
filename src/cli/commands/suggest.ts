import type { Command } from 'commander';
import { suggest, type Suggestion } from '../../operations/index.ts';
import { offerInWords } from '../offer-in-words.ts';
import { namesAnything, requestOf, withRequestOptions, type RequestOptions } from '../request-options.ts';
import { runWith, withCommonOptions, type Outside } from '../running.ts';
import { lines } from '../words.ts';

/** Adds `cartwright suggest [PRODUCT]`. */
export function addSuggest(program: Command, outside: Outside): void {
  const command = withCommonOptions(program.command('suggest'), outside)
    .description('show what would be offered for a product or a cart, and why')
    .argument('[product]', 'the product that the shopper looks at')
    .option('--customer <id>', 'who the shopper is, if a customer');
  withRequestOptions(command).action((product: string | undefined, options: RequestOptions) => {
    if (!product && !namesAnything(options))
      command.error('error: name a product, or say more with --cart, --viewed, --customer, --category or --placement');
    return runWith(outside, options, {
      work: (context) => suggest(context, requestOf(product, options)),
      words: (suggestion) => inWords(suggestion, options.customer),
    });
  });
}

function inWords({ for: about, placement, offers, silence }: Suggestion, customer?: string): string {
  const where = placement.replaceAll('_', ' ');
  if (silence !== undefined) return lines(silence);
  return lines(`For ${about.join(', ') || (customer ?? 'anyone')} (${where}):`, ...offers.flatMap(offerInWords));
}
