import { InvalidArgumentError, type Command } from 'commander';
import { DecisionId, type DecisionRequest } from '../../domain/index.ts';
import { explainDecision, type Explanation } from '../../operations/index.ts';
import { offerInWords } from '../offer-in-words.ts';
import { runWith, withCommonOptions, type CommonOptions, type Outside } from '../running.ts';
import { worthInWords } from '../worth-in-words.ts';
import { counted, lines, minute } from '../words.ts';

/** Adds `cartwright explain DECISION`. */
export function addExplain(program: Command, outside: Outside): void {
  withCommonOptions(program.command('explain'), outside)
    .description('say why a decision came out as it did, by making it again')
    .argument('<decision>', 'its id, as it came with the offers: dec_...', decisionOf)
    .action((id: DecisionId, options: CommonOptions) =>
      runWith(outside, options, { work: (context) => explainDecision(context, id), words: inWords }),
    );
}

function decisionOf(text: string): DecisionId {
  if (DecisionId.safeParse(text).success) return text;
  throw new InvalidArgumentError(`"${text}" is not a decision id: it begins with dec_ and has 26 more signs.`);
}

function inWords({ id, at, request, offers, silence, dropped, replayed, ...rest }: Explanation): string {
  const from = rest.snapshotId === undefined ? 'before anything was learned' : `from snapshot ${rest.snapshotId}`;
  return lines(
    `${id}: ${request.placement.replaceAll('_', ' ')}, ${minute(new Date(at))} UTC, ${from}.`,
    `Asked for ${askedFor(request)}.`,
    '',
    offers.length === 0 ? `Nothing was offered. ${silence ?? ''}` : 'Offered:',
    ...offers.flatMap(offerInWords),
    dropped.length > 0 && '',
    dropped.length > 0 && 'Found and left out:',
    ...dropped.map(({ productId, why }) => `  ${productId}: ${why}`),
    ...(rest.technique ? worthInWords(rest.technique) : []),
    '',
    rest.newerFacts.length > 0 &&
      `It knew newer facts of ${counted(rest.newerFacts.length, 'product')} than the snapshot.`,
    replayed
      ? 'Made again, it comes out the same.'
      : 'Made again by this version, it comes out differently than it did then.',
  );
}

function askedFor({ productId, cart, viewed, shopper, strategy }: DecisionRequest): string {
  const who = shopper?.customerId ?? shopper?.anonymousId;
  const parts = [
    productId,
    cart.length > 0 && `a cart of ${cart.map((line) => line.productId).join(', ')}`,
    viewed && viewed.length > 0 && `somebody who looked at ${viewed.join(', ')}`,
    who !== undefined && `shopper ${who}${shopper?.claimed ? ' (only claimed)' : ''}`,
    strategy && `${strategy.replaceAll('_', ' ')} alone`,
  ].filter((part) => typeof part === 'string');
  return parts.length > 0 ? parts.join('; ') : 'anybody';
}
