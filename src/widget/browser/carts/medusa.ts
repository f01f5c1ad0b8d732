import { send, takeAdds } from './take-adds.ts';

/*
 * Puts offers into a cart of Medusa. Product ids are ids of variants. The address of the script holds `api` and `publishable`, the
 * shop's publishable key; the id of the cart stands on the page as `data-cartwright-cart-id`.
 */
const { searchParams } = new URL(import.meta.url);

takeAdds(async ({ lines, decisionId, tokens }) => {
  const cart = document.querySelector<HTMLElement>('[data-cartwright-cart-id]')?.dataset['cartwrightCartId'];
  if (!cart) throw new Error('No data-cartwright-cart-id on this page names a cart.');
  for (const { productId, quantity } of lines)
    await send(
      `${searchParams.get('api') ?? ''}/store/carts/${encodeURIComponent(cart)}/line-items`,
      { variant_id: productId, quantity, metadata: { cartwright: decisionId, cartwright_token: tokens[productId] } },
      { 'x-publishable-api-key': searchParams.get('publishable') ?? '' },
    );
});
