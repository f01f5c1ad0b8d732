import { send, takeAdds } from './take-adds.ts';

/*
 * Puts offers into the active order of Vendure. Product ids are ids of variants. Trouble comes as an answer with a message.
 */
const api = new URL(import.meta.url).searchParams.get('api') ?? '/shop-api';
const query = `mutation Add($id: ID!, $quantity: Int!) {
  addItemToOrder(productVariantId: $id, quantity: $quantity) { __typename ... on ErrorResult { message } }
}`;

interface Answer {
  readonly data?: { readonly addItemToOrder: { readonly message?: string } };
}

takeAdds(async ({ lines }) => {
  for (const { productId, quantity } of lines) {
    const response = await send(api, { query, variables: { id: productId, quantity } });
    const { data } = (await response.json()) as Answer;
    if (!data || data.addItemToOrder.message) throw new Error(data?.addItemToOrder.message ?? 'Vendure took nothing.');
  }
});
