/*
 * Exchanges the parts of the page that changed, so that nobody loses their place. Every link and form works without it.
 * The new page arrives as a parsed document and never as a string, so that no text can become script on the way.
 */
const PARTS = ['to-cart', 'kept', 'found', 'product', 'cart', 'languages'];
const TYPING_MS = 180;
const search = document.getElementById('q');
let latest;
let typing;

function load(url) {
  latest?.abort();
  const request = new XMLHttpRequest();
  latest = request;
  return new Promise((resolve, reject) => {
    request.open('GET', url);
    request.responseType = 'document';
    request.addEventListener('load', () => resolve(request.response?.getElementById('cart') && request.response));
    request.addEventListener('error', reject);
    request.send();
  });
}

/** Shows another address; where that fails, the browser goes there by itself. */
async function show(url, { keepHistory = false, typed = false } = {}) {
  clearTimeout(typing);
  const key = document.activeElement?.dataset.key;
  const next = await load(url).catch(() => undefined);
  if (!next) return void location.assign(url);
  for (const id of PARTS) document.getElementById(id).replaceWith(document.adoptNode(next.getElementById(id)));
  document.title = next.title;
  document.getElementById('said').textContent = next.getElementById('said').textContent;
  if (!keepHistory) history[typed ? 'replaceState' : 'pushState']({}, '', url);
  if (typed) return;
  search.value = next.getElementById('q').value;
  settle(url.hash.slice(1), key);
}

/** Keeps the focus where it was, or else moves it to what was asked for; scrolls only to what is out of sight. */
function settle(id, key) {
  const part = document.getElementById(id);
  const same = key && [...document.querySelectorAll('[data-key]')].find((element) => element.dataset.key === key);
  if (same && id !== 'product') return same.focus({ preventScroll: true });
  if (!part) return;
  const { top } = part.getBoundingClientRect();
  part.focus({ preventScroll: true });
  if (id === 'product' && (top < 0 || top > innerHeight / 2)) part.scrollIntoView();
}

function isOurs(url) {
  return url.origin === location.origin && url.pathname === location.pathname;
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const url = new URL(link.href);
  if (!isOurs(url) || (url.hash && url.search === location.search)) return;
  event.preventDefault();
  void show(url);
});

document.addEventListener('submit', (event) => {
  const url = new URL(event.target.action);
  if (!isOurs(url)) return;
  event.preventDefault();
  url.search = new URLSearchParams(new FormData(event.target)).toString();
  void show(url);
});

search.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    const url = new URL(search.form.action);
    url.search = new URLSearchParams(new FormData(search.form)).toString();
    void show(url, { typed: true });
  }, TYPING_MS);
});

addEventListener('popstate', () => void show(new URL(location.href), { keepHistory: true }));
