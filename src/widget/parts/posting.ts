import type { Offer } from '../../domain/index.ts';
import { safeAddress } from '../address.ts';
import type { Kit } from '../kit.ts';
import type { Child } from '../make.ts';

/** A value that is posted without being shown. */
export function posted<N>({ make }: Kit<N>, name: string, value: string | undefined): Child<N> {
  return value && make('input', { type: 'hidden', name, value });
}

/** A real form with one purpose, which names its decision; without a lawful address nothing is sent, and the page stays. */
function posting<N>(kit: Kit<N>, act: 'cart' | 'decline', ...children: readonly Child<N>[]): N {
  const { make, decision } = kit;
  const action = safeAddress(kit[act]);
  return make(
    'form',
    { part: 'form', 'data-do': act, method: action ? 'post' : 'dialog', action },
    posted(kit, 'decisionId', decision.id),
    posted(kit, 'placement', decision.placement),
    children,
  );
}

/** Puts into the cart what stands in it, with the tokens of what is offered at another price. */
export function adding<N>(kit: Kit<N>, offers: readonly Offer[], ...children: readonly Child<N>[]): N {
  return posting(
    kit,
    'cart',
    offers.map(({ productId, deal }) => posted(kit, `token:${productId}`, deal?.token)),
    children,
  );
}

/** Refuses all that is offered. */
export function declining<N>(kit: Kit<N>): N {
  const { make, words, offers } = kit;
  return posting(
    kit,
    'decline',
    offers.map(({ productId }) => posted(kit, 'productId', productId)),
    make('button', { part: 'plain decline' }, words.decline),
  );
}
