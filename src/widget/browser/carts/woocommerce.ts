import { send, takeAdds } from './take-adds.ts';

/*
 * Puts offers into the cart of WooCommerce by its Store API. Product ids are its numbers. Each answer brings the nonce for the
 * next request; the first one comes with the cart.
 */
const api = new URL(import.meta.url).searchParams.get('api') ?? '/wp-json/wc/store/v1';

takeAdds(async ({ lines }) => {
  let { headers } = await fetch(`${api}/cart`, { credentials: 'include' });
  for (const { productId, quantity } of lines) {
    const nonce = headers.get('nonce') ?? '';
    ({ headers } = await send(`${api}/cart/add-item`, { id: Number(productId), quantity }, { nonce }));
  }
});
