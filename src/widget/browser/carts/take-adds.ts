import type { AddDetail } from '../../offers-element.ts';

/** Puts whatever shoppers take of offers into a shop's own cart. */
export function takeAdds(putIntoCart: (taken: AddDetail) => Promise<unknown>): void {
  addEventListener('cartwright-add', (event) => {
    const { detail } = event as CustomEvent<AddDetail>;
    detail.wait(putIntoCart(detail));
  });
}

/** Sends JSON to the shop, with its cookies, and answers with what came back. Fails in words where the shop refuses. */
export async function send(
  address: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    credentials: 'include',
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${address} answered with ${response.status}.`);
  return response;
}
