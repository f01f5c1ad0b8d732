/*
 * Exchanges the parts of the page that change, so that nobody loses their place. Every link and form works without it.
 * The new page arrives as a parsed document and never as a string, so that no text can become script on the way.
 */
const PARTS = ['to-cart', 'kept', 'found', 'product', 'cart', 'languages'];
const TYPING_MS = 180;

let latest: XMLHttpRequest | undefined;
let typing = 0;

/** Fetches another view. Undefined where none came. */
function load(url: URL): Promise<Document | undefined> {
  latest?.abort();
  const request = new XMLHttpRequest();
  latest = request;
  return new Promise((resolve) => {
    request.open('GET', url);
    request.responseType = 'document';
    request.addEventListener('load', () => {
      const view = request.responseXML;
      resolve(view?.getElementById('cart') ? view : undefined);
    });
    request.addEventListener('error', () => resolve(undefined));
    request.send();
  });
}

/** Shows another view, and tells the browser's history what it is; where that fails, the browser goes there by itself. */
async function show(url: URL, step: 'new' | 'typed' | 'known'): Promise<void> {
  clearTimeout(typing);
  const focused = document.activeElement;
  const key = focused instanceof HTMLElement ? focused.dataset['key'] : undefined;
  const view = await load(url);
  if (!view) return location.assign(url);
  for (const id of PARTS) {
    const part = view.getElementById(id);
    if (part) document.getElementById(id)?.replaceWith(document.adoptNode(part));
  }
  document.title = view.title;
  const said = document.getElementById('said');
  if (said) said.textContent = view.getElementById('said')?.textContent ?? '';
  if (step === 'new') history.pushState({}, '', url);
  if (step === 'typed') return history.replaceState({}, '', url);
  const search = searchBox(document);
  if (search) search.value = searchBox(view)?.getAttribute('value') ?? '';
  settle(url.hash.slice(1), key);
}

/** Keeps the focus where it was, or else moves it to what was asked for; scrolls only to what is out of sight. */
function settle(id: string, key: string | undefined): void {
  const same = [...document.querySelectorAll('[data-key]')].find(
    (element) => key !== undefined && element.getAttribute('data-key') === key,
  );
  const part = document.getElementById(id);
  const target = id === 'product' || !same ? part : same;
  if (!(target instanceof HTMLElement)) return;
  target.focus({ preventScroll: true });
  const { top } = target.getBoundingClientRect();
  if (id === 'product' && (top < 0 || top > innerHeight / 2)) target.scrollIntoView();
}

function searchBox(view: Document): HTMLInputElement | undefined {
  const box = view.getElementById('q');
  return box instanceof HTMLInputElement ? box : undefined;
}

/** The address that a form of this page asks for. Undefined for any other. */
function askedBy(form: HTMLFormElement): URL | undefined {
  const url = new URL(form.action);
  if (!isOurs(url)) return undefined;
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value) fields.append(name, value);
  url.search = fields.toString();
  return url;
}

function isOurs(url: URL): boolean {
  return url.origin === location.origin && url.pathname === location.pathname;
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a');
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const url = new URL(link.href);
  if (!isOurs(url) || (url.hash && url.search === location.search)) return;
  event.preventDefault();
  void show(url, 'new');
});

document.addEventListener('submit', (event) => {
  const url = event.target instanceof HTMLFormElement && askedBy(event.target);
  if (!url) return;
  event.preventDefault();
  void show(url, 'new');
});

searchBox(document)?.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    const form = searchBox(document)?.form;
    const url = form && askedBy(form);
    if (url) void show(url, 'typed');
  }, TYPING_MS);
});

addEventListener('popstate', () => void show(new URL(location.href), 'known'));
