import { send, takeAdds } from './take-adds.ts';

/*
 * Puts offers into the cart of a theme on Shopify. Product ids are ids of variants, plain or as `gid://shopify/ProductVariant/1`;
 * the decision and its token go along as private properties of the line, so that the order carries them.
 */
const root = new URL(import.meta.url).searchParams.get('root') ?? '/';

takeAdds(async ({ lines, decisionId, tokens }) =>
  send(`${root}cart/add.js`, {
    items: lines.map(({ productId, quantity }) => ({
      id: variantOf(productId),
      quantity,
      properties: { _cartwright: decisionId, ...(tokens[productId] && { _cartwright_token: tokens[productId] }) },
    })),
  }),
);

/** An SKU may end in a number too, and that is some other variant. */
function variantOf(productId: string): number {
  const [, id] = /^(?:gid:\/\/shopify\/ProductVariant\/)?(\d+)$/.exec(productId) ?? [];
  if (id === undefined) throw new Error(`"${productId}" is not the id of a variant.`);
  return Number(id);
}
