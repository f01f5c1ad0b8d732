/*
 * What the shop does in a browser beyond links and forms, which all work without it: it puts what the widget offers into the cart, and
 * tells why the offers of the page are there.
 */

/** What the widget hands over when a shopper takes an offer. */
interface Taken {
  readonly lines: readonly { readonly productId: string; readonly quantity: number }[];
  readonly decisionId: string;
  readonly tokens: Readonly<Record<string, string>>;
  wait(work: Promise<unknown>): void;
}

/** The shop's cart adapter. */
addEventListener('cartwright-add', (event) => {
  const taken = (event as CustomEvent<Taken>).detail;
  taken.wait(putIntoCart(taken));
});

async function putIntoCart({ lines, decisionId, tokens }: Taken): Promise<void> {
  const form = new URLSearchParams({ decisionId });
  for (const { productId } of lines) form.append('productId', productId);
  for (const [id, token] of Object.entries(tokens)) form.append(`token:${id}`, token);
  const answer = await fetch('/shop/cart', { method: 'POST', body: form });
  if (!answer.ok) throw new Error(`The cart answered ${answer.status}.`);
}

for (const form of document.querySelectorAll('form.wishes, form.sorting'))
  form.addEventListener('change', () => {
    if (form instanceof HTMLFormElement) form.requestSubmit();
  });
