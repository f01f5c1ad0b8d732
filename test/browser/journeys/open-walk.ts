import type { CDPSession, Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import type { OfferEvent } from '../../../src/domain/index.ts';
import { barriersIn } from '../accessibility.ts';
import { type Look, openBrowser, type OpenBrowser, takePicture } from '../open-browser.ts';

/** What one page of a walk cost, as far as it was ours. */
export interface Cost {
  readonly path: string;
  /** Calls of ours and files of ours, each as `METHOD /path`. */
  readonly ours: string[];
  /** How often something went into the cart or out of it while the page stayed: each may bring a pop-up and other offers. */
  acts: number;
  /** How many decisions came. */
  answers: number;
  /** As sent over the network; 0 for what the browser held already. */
  bytes: number;
}

/** A shopper's way through the demo shop, under watch from the first page to the last. */
export interface Walk extends AsyncDisposable {
  readonly page: Page;
  readonly browser: OpenBrowser;
  /** Goes to a page of the shop by its address. */
  goTo(path: string): Promise<void>;
  /** Reads on to where offers stand, and waits until the page has been told what to offer and had a moment to show it. */
  decided(): Promise<void>;
  /** Takes a picture and holds the page, as it stands, against the rules of accessibility. */
  look(name: string): Promise<void>;
  /** What was told of offers while pages stood; what is told as one is left only the server knows. */
  readonly told: readonly OfferEvent[];
  readonly costs: readonly Cost[];
  /** Ends the walk: nothing moved, nothing failed, no policy was broken, and no page cost more than it may. */
  end(): Promise<void>;
}

/** How a shopper walks, beyond how the page is looked at. */
export interface Walking extends Look {
  /** Names the pictures. */
  readonly name: string;
  /** How long offers are waited for: as a machine under load may need, or as shops have it. */
  readonly budgetMs?: number | undefined;
  /** Each page may ask us so often as it comes: for the script, for offers, and to tell what was seen. */
  readonly mostRequests?: number;
}

/** So much of ours may come with a page at most: the script, and an answer with its forms. */
const MOST_BYTES = 48_000;
const PATIENCE_MS = 10_000;
const PAINTED_MS = 150;

/** Opens a browser at the shop. End the walk before it is disposed of. */
export async function openWalk(shop: { readonly url: string }, walking: Walking): Promise<Walk> {
  const { name, budgetMs = PATIENCE_MS, mostRequests = 4, ...look } = walking;
  const browser = await openBrowser(look);
  const page = await browser.open('about:blank');
  page.setDefaultTimeout(PATIENCE_MS);
  const watch = await watchPage(page, shop.url);
  if (budgetMs > 0) await page.addInitScript(SAY_BUDGET, budgetMs);
  return {
    page,
    browser,
    told: watch.told,
    costs: watch.costs,
    async goTo(path) {
      await page.goto(shop.url + path);
    },
    decided: () => readOn(page, () => watch.costs.at(-1)?.answers ?? 0),
    async look(picture) {
      await takePicture(page, `test/artefacts/shop-${name}-${picture}.png`);
      const barriers = look.javaScriptEnabled === false ? await barriersOfCopy(page) : await barriersIn(page);
      expect(barriers, picture).toEqual([]);
    },
    async end() {
      await page.goto('about:blank'); // what is told when a page is left is told
      expect(watch.troubles).toEqual([]);
      // What was under way when a page was left is nothing that failed.
      expect(browser.complaints.filter((each) => !each.endsWith(' net::ERR_ABORTED'))).toEqual([]);
      for (const { path, ours, acts, bytes } of watch.costs) {
        expect(ours.length, `${path}: ${ours.join(', ')}`).toBeLessThanOrEqual(mostRequests + 3 * acts);
        expect(bytes, `bytes of ${path}`).toBeLessThanOrEqual(MOST_BYTES * (1 + acts));
      }
    },
    [Symbol.asyncDispose]: () => browser[Symbol.asyncDispose](),
  };
}

/** Comes to where offers stand, waits for an answer, and goes on and back as readers do, for offers wait where they would move something. */
async function readOn(page: Page, answers: () => number): Promise<void> {
  await page.evaluate(COME_NEAR);
  await expect.poll(answers).toBeGreaterThan(0);
  for (const pixels of [60, -60]) {
    await page.evaluate(`scrollBy(0, ${pixels})`);
    await page.waitForTimeout(PAINTED_MS);
  }
}

/** Rules are tried by a script: where none run, on the same page in a browser that runs no other. */
async function barriersOfCopy(page: Page): Promise<readonly string[]> {
  await using reader = await openBrowser();
  await reader.context.addCookies(await page.context().cookies());
  await reader.context.route(/\.js\b/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  const barriers = await barriersIn(await reader.open(page.url()));
  return barriers;
}

/** So that offers are just below the window, as they are when somebody reads on. */
const COME_NEAR = `scrollTo(0, document.querySelector('cartwright-offers').getBoundingClientRect().top + scrollY - innerHeight - 50)`;

/** Runs before anything of the page. */
const SAY_BUDGET = (budget: number): void => {
  const page = globalThis as unknown as {
    document: { documentElement: { setAttribute(name: string, value: string): void } };
    MutationObserver: new (then: () => void) => { observe(where: unknown, what: object): void; disconnect(): void };
  };
  const observer = new page.MutationObserver(() => {
    page.document.documentElement.setAttribute('data-cartwright-budget', String(budget));
    observer.disconnect();
  });
  observer.observe(page.document, { childList: true });
};

interface Watch {
  readonly told: OfferEvent[];
  readonly costs: Cost[];
  /** What moved without anybody having done anything, and which policies were broken. */
  readonly troubles: string[];
}

/** Watches through the browser's own eyes, so that it sees the same with scripts off. */
async function watchPage(page: Page, shopUrl: string): Promise<Watch> {
  const eyes = await page.context().newCDPSession(page);
  const told: OfferEvent[] = [];
  const costs: Cost[] = [];
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && frame.url().startsWith(shopUrl))
      costs.push({ path: new URL(frame.url()).pathname, ours: [], acts: 0, answers: 0, bytes: 0 });
  });
  page.on('request', (request) => {
    if (request.url() === `${shopUrl}/shop/cart` && request.resourceType() === 'fetch') costs.at(-1)!.acts += 1;
    if (!isOurs(request)) return;
    costs.at(-1)?.ours.push(`${request.method()} ${new URL(request.url()).pathname}`);
    if (request.url().includes('/v1/events')) told.push(...batchOf(request));
  });
  page.on('requestfinished', (request) => {
    const cost = costs.at(-1);
    if (cost && request.url().includes('/v1/decisions')) cost.answers += 1;
    if (cost && isOurs(request)) void request.sizes().then(({ responseBodySize }) => (cost.bytes += responseBodySize));
  });
  const troubles: string[] = [];
  await watchTroubles(page, eyes, troubles);
  return { told, costs, troubles };
}

async function watchTroubles(page: Page, eyes: CDPSession, troubles: string[]): Promise<void> {
  await eyes.send('PerformanceTimeline.enable', { eventTypes: ['layout-shift'] });
  eyes.on('PerformanceTimeline.timelineEventAdded', ({ event: { layoutShiftDetails: shift } }) => {
    if (shift && shift.value > 0 && !shift.hadRecentInput)
      troubles.push(`moved at ${page.url()}: ${JSON.stringify(shift)}`);
  });
  await eyes.send('Audits.enable');
  eyes.on('Audits.issueAdded', ({ issue: { code, details } }) => {
    if (code === 'ContentSecurityPolicyIssue') troubles.push(`policy: ${JSON.stringify(details)}`);
  });
}

function batchOf(request: Request): readonly OfferEvent[] {
  return (JSON.parse(request.postData() ?? '{"events":[]}') as { events: OfferEvent[] }).events;
}

function isOurs(request: Request): boolean {
  return /^\/(?:widget|v1)\//.test(new URL(request.url()).pathname);
}
