import type { DecisionRequest, ProductId, Snapshot } from '../domain/index.ts';
import { Facts, type LiveFacts } from './facts.ts';
import type { PlacementPlan } from './placements.ts';
import { type Wording, wordingFor } from './wording.ts';

/** One request against one snapshot: what strategies look for and rules look at. Places are those of the snapshot. */
export interface Moment {
  readonly snapshot: Snapshot;
  readonly request: DecisionRequest;
  readonly at: number;
  readonly facts: Facts;
  readonly words: Wording;
  /** Places of the products that the offers should go with, ascending; unknown ones are missing. */
  readonly focus: readonly number[];
  /** Place of the product that is looked at, or -1. */
  readonly itself: number;
  /** Places of what is in the cart. */
  readonly inCart: ReadonlySet<number>;
  /** Groups of variants that the request's products belong to: numbers of the snapshot, and ids by today's facts. */
  readonly groups: ReadonlySet<number>;
  readonly groupIds: ReadonlySet<ProductId>;
}

/** What a moment is made of. */
export interface MomentInput {
  snapshot: Snapshot;
  live?: LiveFacts | undefined;
  request: DecisionRequest;
  about: readonly ProductId[];
  at: number;
}

/** The products that the offers should go with, each once, in the order of the request. */
export function aboutOf({ productId, cart }: DecisionRequest, plan: Pick<PlacementPlan, 'about'>): ProductId[] {
  const inCart = cart.map((line) => line.productId);
  if (productId === undefined) return [...new Set(inCart)];
  return plan.about === 'product' ? [productId] : [...new Set([productId, ...inCart])];
}

/** Looks up everything that the request names. */
export function openMoment({ snapshot, live, request, about, at }: MomentInput): Moment {
  const facts = new Facts(snapshot, live);
  const { groups, groupIds } = groupsOf(request, snapshot, facts);
  return {
    snapshot,
    request,
    at,
    facts,
    words: wordingFor(request.locale),
    focus: about
      .map((id) => snapshot.find(id))
      .filter((place) => place >= 0)
      .sort((a, b) => a - b),
    itself: request.productId === undefined ? -1 : snapshot.find(request.productId),
    inCart: new Set(request.cart.map((line) => snapshot.find(line.productId))),
    groups,
    groupIds,
  };
}

function groupsOf(request: DecisionRequest, snapshot: Snapshot, facts: Facts): Pick<Moment, 'groups' | 'groupIds'> {
  const groups = new Set<number>();
  const groupIds = new Set<ProductId>();
  const named = new Set(request.cart.map((line) => line.productId));
  if (request.productId !== undefined) named.add(request.productId);
  for (const id of named) {
    const place = snapshot.find(id);
    const group = place < 0 ? -1 : snapshot.group[place]!;
    if (group >= 0) groups.add(group);
    // A product is only decoded where it may have a group: most have none.
    const { groupId } = facts.newer(id) ?? (group >= 0 ? snapshot.productAt(place) : {});
    if (groupId !== undefined) groupIds.add(groupId);
  }
  return { groups, groupIds };
}
