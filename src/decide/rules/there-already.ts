import type { Placement } from '../../domain/index.ts';
import type { Rule } from './rule.ts';

/** Offering what the shopper looks at. */
export const itself: Rule = {
  id: 'itself',
  why: 'the product itself',
  bars: ({ place }, { itself: own }) => place === own,
};

/** Moments at which the cart of the request is what was bought. */
const AFTER_BUYING: ReadonlySet<string> = new Set<Placement>([
  'thank_you',
  'shipment_email',
  'follow_up_email',
  'tracking_page',
]);

/** Offering what the shopper has chosen. */
export const inCart: Rule = {
  id: 'in_cart',
  why: (_, { request }) => (AFTER_BUYING.has(request.placement) ? 'just bought' : 'already in the cart'),
  bars: ({ place }, { inCart: cart }) => cart.has(place),
};

/** Going back to what one has just seen needs no offer. */
export const alreadyViewed: Rule = {
  id: 'already_viewed',
  why: 'looked at in this session already',
  bars: ({ strategy, place }, { viewed }) => strategy === 'viewed_next' && viewed.includes(place),
};

/** By the snapshot or by today's facts: a variant that has just joined the group is one too. */
export const ownVariant: Rule = {
  id: 'own_variant',
  why: 'another variant of a product that is there already',
  bars: ({ strategy, place }, { snapshot, facts, groups, groupIds }) => {
    if (strategy === 'upgrade') return false;
    if (groups.has(snapshot.group[place]!)) return true;
    const { groupId } = facts.at(place);
    return groupId !== undefined && groupIds().has(groupId);
  },
};

/** Two variants of one thing are one choice. */
export const variantOffered: Rule = {
  id: 'variant_offered',
  why: 'another variant of it is offered',
  bars: ({ place }, { snapshot, facts }, kept) => {
    const group = snapshot.group[place]!;
    const { groupId } = facts.at(place);
    return kept.some(
      (other) =>
        (group >= 0 && snapshot.group[other.place] === group) ||
        (groupId !== undefined && facts.at(other.place).groupId === groupId),
    );
  },
};
