import type { Page } from 'playwright-core';
import type { OpenBrowser } from './open-browser.ts';

/** The shop whose pages are attacked. Nothing of it is on any network: the browser is given what the test says. */
export const SHOP = 'https://shop.example';

/** The policy under which nothing that is not the shop's own may run or load. */
const POLICY = "default-src 'self'; require-trusted-types-for 'script'; base-uri 'none'; form-action 'self'";

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';

/** Pages of a shop under a strict policy, and everything that happened in them which should not have. */
export interface Witness {
  /** Opens a page with that body, waits until it is at rest, and touches everything in it. */
  show(body: string): Promise<Page>;
  /** Code that ran, violations of the policy, requests that a picture does not explain, pages that were left or opened. */
  troubles(): Promise<readonly string[]>;
}

/** Answers a request of a page otherwise than with its picture: undefined where there is nothing at that address. */
export type Serve = (address: URL) => { readonly type: string; readonly body: string } | undefined;

/** Has all pages of a browser watched. `serve` answers what they may ask for beside pictures. */
export async function openWitness(browser: OpenBrowser, serve: Serve = () => undefined): Promise<Witness> {
  const { context } = browser;
  const seen: string[] = [];
  const pages: Page[] = [];
  let body = '';
  await context.addInitScript(WATCH);
  await context.route('**/*', (route) => {
    const address = new URL(route.request().url());
    const own = address.origin === SHOP;
    if (own && address.pathname === '/page')
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': POLICY },
        body,
      });
    const served = serve(address);
    if (served) return route.fulfill({ contentType: served.type, body: served.body });
    if (own && address.pathname.startsWith('/pictures/'))
      return route.fulfill({ contentType: 'image/svg+xml', body: PICTURE });
    seen.push(`asked for ${address.href}`);
    return route.abort();
  });
  return {
    async show(wanted) {
      body = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A shop</title></head><body>${wanted}</body></html>`;
      const page = await browser.open(`${SHOP}/page`);
      pages.push(page);
      page.on('framenavigated', (frame) => void seen.push(`went to ${frame.url()}`));
      page.on('dialog', (dialog) => void seen.push(`said ${dialog.message()}`));
      await page.evaluate(TOUCH);
      return page;
    },
    async troubles() {
      const told = await Promise.all(pages.map((page) => page.evaluate<string[]>('witnessed')));
      const strays = context.pages().filter((page) => page.url() !== `${SHOP}/page` && page.url() !== 'about:blank');
      return [...seen, ...told.flat(), ...strays.map((page) => `opened ${page.url()}`), ...browser.complaints];
    },
  };
}

/** Runs before anything else in each frame: whoever sets `ran` or breaks the policy is noted. */
const WATCH = String.raw`
  const witnessed = [];
  Object.defineProperty(window, 'witnessed', { value: witnessed });
  Object.defineProperty(window, 'ran', { set: () => witnessed.push('code ran'), get: () => undefined });
  Object.defineProperty(Object.prototype, 'ran', { set: () => witnessed.push('a prototype was changed'), configurable: true });
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => void witnessed.push(name);
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    witnessed.push('violation of ' + violatedDirective + ' by ' + blockedURI + ' ' + sample));`;

/** Lets everything in the page be looked over, shadow roots too: hovered, focused, and asked where it leads. */
const TOUCH = String.raw`(async () => {
  const touch = (root) => {
    for (const element of root.querySelectorAll('*')) {
      for (const type of ['mouseover', 'pointerenter', 'focus', 'animationstart', 'toggle', 'load', 'error'])
        element.dispatchEvent(new Event(type, { bubbles: type === 'mouseover' }));
      const address = element.href || element.src || (element.localName === 'form' && element.getAttribute('action') && element.action);
      if (typeof address === 'string' && address && !/^https?:$/.test(new URL(address, location.href).protocol))
        witnessed.push('leads to ' + address);
      if (element.shadowRoot) touch(element.shadowRoot);
    }
  };
  touch(document);
  await new Promise((done) => setTimeout(done, 100));
})()`;
