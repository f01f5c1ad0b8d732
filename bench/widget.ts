/**
 * What the widget costs a page: its bytes; and on the product page of the demo shop, at a processor slowed down four times, how long its
 * scripts hold the main thread, layouts that they ask for included, and how soon after the page's own first paint offers are painted.
 * Beside it, in the same run, the barest script that could show the same: it asks the same question and makes elements of the
 * answer without looking at it, watching it or telling of it. A server with the demo shop runs already.
 * `node bench/widget.ts [--url http://127.0.0.1:4100] [--rounds 9] [--slower 4]`
 */
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { CDPSession } from 'playwright-core';
import { quantiles } from '../src/measure/index.ts';
import { bundle } from '../src/server/index.ts';
import { openBrowser } from '../test/browser/open-browser.ts';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4100' },
    rounds: { type: 'string', default: '9' },
    slower: { type: 'string', default: '4' },
  },
});
const SLOWER = Number(values.slower);
const MOST = { bytes: 6_144, mainThreadMs: 15, visibleMs: 150 };
const PRODUCT = 'LITE-F-ECHO';
/** Long enough to tell what was shown: that is work of the widget too. */
const STAY_MS = 3_000;

/** Notes when offers are painted, and what moves. */
const WATCH = `
  // On a busy machine an answer may come later than a shopper would wait; what it costs is measured all the same.
  new MutationObserver(() => (document.documentElement.dataset.cartwrightBudget = '20000')).observe(document, { childList: true });
  globalThis.offered = () => [...document.querySelectorAll('cartwright-offers')].flatMap((each) => [...(each.shadowRoot ?? each).querySelectorAll('[data-product]')]);
  // The frame after the one in which the first is painted.
  const look = () => requestAnimationFrame(() => offered()[0] ? requestAnimationFrame(() => (globalThis.visibleAt = performance.now())) : look());
  addEventListener('cartwright-decided', look, { once: true });
  globalThis.shift = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (shift += value))).observe({ type: 'layout-shift', buffered: true });`;

/** The barest that could work, in the place of the widget. */
const BAREST = `
  const { searchParams } = new URL(import.meta.url);
  const places = [...document.querySelectorAll('cartwright-offers:not([form=popup])')];
  const { cartwrightVisitor, cartwrightLinks, cartwrightImages } = document.body.dataset;
  const query = new URLSearchParams({ key: searchParams.get('key'), links: cartwrightLinks, images: cartwrightImages, forms: places.map((each) => each.getAttribute('form')) });
  const question = { placement: 'product_page', productId: '${PRODUCT}', locale: 'en', currency: 'EUR', shopper: { anonymousId: cartwrightVisitor } };
  const make = (child) => {
    if (typeof child === 'string') return child;
    const element = document.createElement(child[0]);
    for (const name in child[1]) element.setAttribute(name, child[1][name]);
    element.append(...child.slice(2).map(make));
    return element;
  };
  const { forms } = await (await fetch('/v1/decisions?' + query, { method: 'POST', body: JSON.stringify(question) })).json();
  places.forEach((place, at) => forms[at] && place.append(make(forms[at])));
  document.body.offsetHeight; // the layout of what it made is its own, as it is the widget's
  dispatchEvent(new Event('cartwright-decided'));`;

/** What one visit to the product page showed. */
interface Visit {
  readonly mainThreadMs: number;
  readonly visibleMs: number;
  readonly shift: number;
  readonly offers: number;
}

await using browser = await openBrowser({ width: 1280, height: 1400 });
const { context } = browser;
const bytes = gzipSync(await bundle('cartwright.js'), { level: 9 }).length;
const visits: Record<'widget' | 'barest', Visit[]> = { widget: [], barest: [] };
await visit('barest'); // the browser's own first steps belong to neither
for (let round = 0; round < Number(values.rounds); round++)
  for (const which of ['widget', 'barest'] as const) visits[which].push(await visit(which));

const { widget, barest } = visits;
console.table({
  'bytes gzipped': { median: bytes, promised: MOST.bytes },
  'main thread ms': { ...spread(widget, 'mainThreadMs'), promised: MOST.mainThreadMs },
  'ms from first paint to offers': { ...spread(widget, 'visibleMs'), promised: MOST.visibleMs },
  'layout shift': { ...spread(widget, 'shift'), promised: 0 },
  'barest script: main thread ms': spread(barest, 'mainThreadMs'),
  'barest script: ms from first paint to offers': spread(barest, 'visibleMs'),
});
console.log(
  `${widget[0]?.offers ?? 0} offers on the page of ${PRODUCT}, ${barest[0]?.offers ?? 0} by the barest script; a processor ${SLOWER} times slower; ` +
    `${values.rounds} visits each, every one by somebody new whose browser holds no file`,
);

/** Goes to the page as somebody new, with nothing in the cache. */
async function visit(which: 'widget' | 'barest'): Promise<Visit> {
  await context.clearCookies();
  const page = await context.newPage();
  if (which === 'barest')
    await page.route(/\/widget\//, (route) => route.fulfill({ contentType: 'text/javascript', body: BAREST }));
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await session.send('Profiler.enable');
  await page.addInitScript(WATCH);
  await session.send('Profiler.start');
  await page.goto(`${values.url}/shop/p/${PRODUCT}`);
  await page.waitForTimeout(STAY_MS);
  const mainThreadMs = await heldByWidget(session);
  const seen = await page.evaluate<Omit<Visit, 'mainThreadMs'>>(`({
    visibleMs: globalThis.visibleAt - performance.getEntriesByType('paint').find(({ name }) => name === 'first-paint').startTime,
    shift,
    offers: offered().length,
  })`);
  await page.close();
  return { mainThreadMs, ...seen };
}

/** In how many milliseconds of the profile a script of the widget was on the stack, or what it had called. */
async function heldByWidget(session: CDPSession): Promise<number> {
  const { profile } = await session.send('Profiler.stop');
  const ours = new Set<number>();
  // A node stands before those that it called.
  for (const { id, callFrame, children = [] } of profile.nodes) {
    if (callFrame.url.includes('/widget/')) ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  const { samples = [], timeDeltas = [] } = profile;
  return samples.reduce((sum, id, place) => sum + (ours.has(id) ? (timeDeltas[place + 1] ?? 0) / 1_000 : 0), 0);
}

function spread(visited: readonly Visit[], name: keyof Visit): { median: number; least: number; most: number } {
  const figures = visited.map((each) => each[name]);
  const round = (figure = 0) => Number(figure.toFixed(3));
  return {
    median: round(quantiles(figures)?.p50),
    least: round(Math.min(...figures)),
    most: round(Math.max(...figures)),
  };
}
