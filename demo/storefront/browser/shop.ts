/*
 * What the shop does in a browser beyond links and forms, which all work without it: it puts what the widget offers into the cart, keeps
 * the page where it is while something is added, and tells beside the page why its offers are there.
 */

/** What the widget hands over when a shopper takes an offer. */
interface Taken {
  readonly lines: readonly { readonly productId: string; readonly quantity: number }[];
  readonly decisionId: string;
  /** By product. */
  readonly tokens: Readonly<Record<string, string>>;
  /** A product that the offer is better than. */
  readonly instead?: string;
  wait(work: Promise<unknown>): void;
}

/** What the cart answers. */
interface Cart {
  readonly pieces: number;
  /** As the widget reads it. */
  readonly cart: string;
  /** For who hears the page. */
  readonly label: string;
}

/** The latest of each place: what was decided for a cart that has changed since is no longer seen. */
const decisions = new Map<EventTarget | null, string>();

/* The cart adapter: all that a shop has to write for the widget. */
addEventListener('cartwright-add', (event) => {
  const { lines, decisionId, tokens, instead, wait } = (event as CustomEvent<Taken>).detail;
  const fields = new URLSearchParams({ decisionId, ...(instead !== undefined && { instead }) });
  for (const { productId } of lines) fields.append('productId', productId);
  for (const [id, token] of Object.entries(tokens)) fields.append(`token:${id}`, token);
  wait(changeCart(fields));
});

addEventListener('cartwright-remove', (event) => {
  event.preventDefault();
  const { lines } = (event as CustomEvent<Pick<Taken, 'lines'>>).detail;
  for (const { productId } of lines) void changeCart(new URLSearchParams({ less: productId }));
});

addEventListener('cartwright-decided', (event) => {
  const { decision } = (event as CustomEvent<{ decision: { id: string } }>).detail;
  decisions.set(event.target, decision.id);
});

/** Changes the cart, and then what the page shows of it; fails where the shop says no. */
async function changeCart(fields: URLSearchParams): Promise<void> {
  const answer = await fetch('/shop/cart', { method: 'POST', body: fields, headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(await answer.text());
  const { pieces, cart, label } = (await answer.json()) as Cart;
  const link = document.getElementById('to-cart');
  link?.setAttribute('aria-label', label);
  const sign = link?.querySelector<HTMLElement>('.pieces');
  if (sign) {
    sign.textContent = String(pieces);
    sign.hidden = pieces === 0;
  }
  await refreshPriced();
  // The widget hears of it, and asks anew where the cart matters.
  document.body.dataset['cartwrightCart'] = cart;
}

/** Lines and sums of the cart and the checkout, as the server makes them. */
async function refreshPriced(): Promise<void> {
  const priced = document.querySelectorAll('[data-priced]');
  if (priced.length === 0) return;
  const view = await load(location.href);
  const fresh = view?.querySelectorAll('[data-priced]') ?? [];
  if (fresh.length !== priced.length) return location.reload();
  for (const [place, part] of priced.entries()) {
    const next = fresh[place];
    if (next) part.replaceWith(document.adoptNode(next));
  }
}

/** Fetches a page as a parsed document and never as a string, so that no text can become script on the way. */
function load(address: string): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.addEventListener('load', () => resolve(request.responseXML ?? undefined));
    request.addEventListener('error', () => resolve(undefined));
    request.send();
  });
}

/* The shop's own button: it stays on the page, says what happened, and lets the widget's pop-up open. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-add]'))
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    addFrom(form).catch(() => form.submit());
  });

async function addFrom(form: HTMLFormElement): Promise<void> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  await changeCart(fields);
  const status = form.querySelector('[role=status]');
  if (status) status.textContent = form.dataset['add'] ?? '';
  const lines = [{ productId: fields.get('productId'), quantity: Number(fields.get('quantity')) }];
  form.dispatchEvent(new CustomEvent('cartwright-added', { bubbles: true, detail: { lines } }));
}

/* On a narrow screen departments are one long line: the one where the shopper is comes into view, where the browser has not seen to it. */
const here = document.querySelector<HTMLElement>('.departments [aria-current]');
const line = here?.closest('.departments');
if (here && line && here.offsetLeft + here.offsetWidth > line.scrollLeft + line.clientWidth)
  line.scrollLeft = here.offsetLeft - line.clientWidth / 4;

/* Why am I seeing this? */
const opener = document.getElementById('why-open');
const panel = document.querySelector<HTMLDialogElement>('#why-panel');
opener?.addEventListener('click', (event) => {
  if (!(opener instanceof HTMLAnchorElement) || !panel) return;
  event.preventDefault();
  void openPanel(panel, new URL(opener.href));
});
panel?.addEventListener('click', (event) => {
  if (event.target === panel) panel.close();
});

async function openPanel(dialog: HTMLDialogElement, address: URL): Promise<void> {
  for (const id of decisions.values())
    if (!address.searchParams.getAll('d').includes(id)) address.searchParams.append('d', id);
  const told = dialog.querySelector('[data-told]');
  told?.replaceChildren();
  dialog.showModal();
  const page = await load(address.href);
  const why = page?.getElementById('why-told');
  if (why) told?.replaceChildren(document.adoptNode(why));
  else location.assign(address);
}

/* A browser that was without scripts has them now: from the next page on the widget asks for offers. */
if ('plain' in document.documentElement.dataset)
  void fetch('/shop/scripts', { method: 'POST', body: new URLSearchParams() });
