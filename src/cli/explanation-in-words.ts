import type { DecisionRequest } from '../domain/index.ts';
import type { Explanation } from '../operations/index.ts';
import { offerInWords } from './offer-in-words.ts';
import { counted, lines, minute } from './words.ts';
import { worthInWords } from './worth-in-words.ts';

/** Everything about a decision, as a person reads it. */
export function explanationInWords(explanation: Explanation): string {
  const { id, at, request, offers, silence, withheld, dropped, passed, arm, technique, seen } = explanation;
  const from =
    explanation.snapshotId === undefined ? 'before anything was learned' : `from snapshot ${explanation.snapshotId}`;
  const by = explanation.configId === undefined ? '' : `, by configuration ${explanation.configId}`;
  return lines(
    `${id}: ${request.placement.replaceAll('_', ' ')}, ${minute(new Date(at))} UTC, ${from}${by}.`,
    `Asked for ${askedFor(request)}.`,
    arm &&
      `The shopper is ${arm.holdout ? 'held out' : `shown offers${armsInWords(arm.arms)}`}: bucket ${arm.bucket} of 1,000,000.`,
    '',
    offers.length === 0 ? `Nothing was offered. ${silence ?? ''}` : 'Offered:',
    ...offers.flatMap(offerInWords),
    ...(explanation.rewards ?? []).map(({ text }) => `Told of the cart: ${text}`),
    withheld && withheld.length > 0 && 'Without being held out:',
    ...(withheld ?? []).flatMap(offerInWords),
    ...(technique ? worthInWords(technique) : []),
    ...section(
      'Found and left out:',
      dropped.map(({ productId, why }) => `  ${productId}: ${why}`),
    ),
    ...section(
      'Offered, although a rule could not judge it:',
      (passed ?? []).map(({ productId, why }) => `  ${productId}: ${why}`),
    ),
    '',
    seen.live && `It knew newer facts of ${counted(seen.live.length, 'product')} than the snapshot.`,
    seen.segments && `The shopper was in ${seen.segments.length === 0 ? 'no segment' : seen.segments.join(', ')}.`,
    `Deciding took ${explanation.tookMs.toFixed(2)} ms this time.`,
  );
}

function section(title: string, said: readonly string[]): string[] {
  return said.length === 0 ? [] : ['', title, ...said];
}

function armsInWords(arms: Readonly<Record<string, string>>): string {
  const said = Object.entries(arms).map(([experiment, arm]) => `${arm} of ${experiment}`);
  return said.length === 0 ? '' : `, in ${said.join(', ')}`;
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
