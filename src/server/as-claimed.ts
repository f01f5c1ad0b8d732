import type { DecisionRequest } from '../domain/index.ts';
import type { KeyKind } from './asker.ts';

/** A request as far as its sender can be believed: in a browser anybody can write any customer's id. */
export function asClaimed(request: DecisionRequest, kind: KeyKind | undefined): DecisionRequest {
  const { shopper } = request;
  return kind === 'server' || shopper?.customerId === undefined
    ? request
    : { ...request, shopper: { ...shopper, claimed: true } };
}
