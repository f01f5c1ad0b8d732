import type { Page } from 'playwright-core';
import type { OpenBrowser } from './open-browser.ts';

/** What a page may ask its own server for, beside itself and its pictures; everything else is noted, and not sent. */
export type MayAsk = (address: URL) => boolean;

/** Looks on while pages are attacked. */
export interface Witness {
  /** Opens a page, runs a script in it, waits until `ready` stands there, and touches everything. */
  visit(url: string, wanted?: { readonly script?: string; readonly ready?: string }): Promise<Page>;
  /** Code that ran, violations of the policy, requests that nothing explains, pages that were left or opened, since it was last asked. */
  troubles(): Promise<readonly string[]>;
}

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';

/** Has all pages of a browser watched, which are all of one server. */
export async function openWitness(
  browser: OpenBrowser,
  origin: string,
  mayAsk: MayAsk = () => false,
): Promise<Witness> {
  const { context } = browser;
  const seen: string[] = [];
  const pages: Page[] = [];
  let complained = 0;
  await context.addInitScript(WATCH);
  await serveOnly(context, (address) => address.origin === origin && (isPage(address) || mayAsk(address)), seen);
  return {
    async visit(url, { script = '', ready = 'body' } = {}) {
      const page = await browser.open(url);
      pages.push(page);
      page.on('framenavigated', (frame) => void seen.push(`went to ${frame.url()}`));
      page.on('dialog', (dialog) => void seen.push(`said ${dialog.message()}`));
      await page.evaluate(script);
      await page.locator(ready).first().waitFor({ state: 'attached' });
      await page.evaluate(TOUCH);
      return page;
    },
    async troubles() {
      const told = await Promise.all(pages.map((page) => page.evaluate<string[]>('witnessed')));
      const strays = context.pages().filter((page) => !pages.includes(page) && page.url() !== 'about:blank');
      const opened = strays.map((page) => `opened ${page.url()}`);
      const all = [...seen.splice(0), ...told.flat(), ...opened, ...browser.complaints.slice(complained)];
      complained = browser.complaints.length;
      await Promise.all(pages.splice(0).map((page) => page.close()));
      return all;
    },
  };
}

/** Lets pages have pictures of their own server, and what they may ask for. */
async function serveOnly(context: OpenBrowser['context'], may: MayAsk, seen: string[]): Promise<void> {
  await context.route('**/*', (route) => {
    const address = new URL(route.request().url());
    if (may(address)) return route.continue();
    if (may(new URL('/page', address)) && address.pathname.startsWith('/pictures/'))
      return route.fulfill({ contentType: 'image/svg+xml', body: PICTURE });
    seen.push(`asked for ${address.href}`);
    return route.abort();
  });
}

const isPage = ({ pathname }: URL): boolean => pathname === '/page' || pathname === '/favicon.ico';

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
      for (const name of ['href', 'src', 'action', 'formaction', 'data', 'ping', 'xlink:href']) {
        const address = element.getAttribute(name);
        if (address && !/^https?:$/.test(new URL(address, location.href).protocol)) witnessed.push('leads to ' + address);
      }
      if (element.shadowRoot) touch(element.shadowRoot);
    }
  };
  touch(document);
  await new Promise((done) => setTimeout(done, 100));
})()`;
