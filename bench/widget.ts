/**
 * What the widget costs a page: its bytes, and on the product page of the demo shop, at a processor slowed down four times, how much longer
 * scripts hold the main thread than on the same page without it, layouts that they ask for included, and how soon after the page's own
 * first paint offers are to be seen. A server with the demo shop runs already.
 * `node bench/widget.ts [--url http://127.0.0.1:4100] [--rounds 9] [--slower 4]`
 */
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
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

/** On a busy machine an answer may come later than a shopper would wait; what it costs is measured all the same. */
const PATIENT = "addEventListener('DOMContentLoaded', () => (document.body.dataset.cartwrightBudget = '20000'))";

/** Notes when offers are painted for the first time, and what moves. */
const WATCH = `(() => {
  globalThis.shift = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (shift += value))).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    for (const element of document.querySelectorAll('cartwright-offers'))
      if (element.shadowRoot?.querySelector('[data-product]')) return requestAnimationFrame(() => (globalThis.visibleAt = performance.now()));
    requestAnimationFrame(look);
  };
  look();
})()`;

const bytes = gzipSync(await bundle('cartwright.js'), { level: 9 }).length;
const cold: Measured[] = [];
for (let round = 0; round < Number(values.rounds); round++) {
  const without = await scriptMs({ widget: false });
  const { ms, ...rest } = await scriptMs({ widget: true });
  cold.push({ mainThreadMs: ms - without.ms, ...rest });
}

console.table({
  'bytes gzipped': { median: bytes, promised: MOST.bytes },
  'main thread ms': { ...spread(cold.map(({ mainThreadMs }) => mainThreadMs)), promised: MOST.mainThreadMs },
  'ms from first paint to offers': { ...spread(cold.map(({ visibleMs }) => visibleMs)), promised: MOST.visibleMs },
  'layout shift': spread(cold.map(({ shift }) => shift)),
});
console.log(
  `${cold[0]?.offers ?? 0} offers on the page of ${PRODUCT}; a processor ${SLOWER} times slower; ${values.rounds} visits, each in a browser of its own`,
);

interface Measured {
  readonly mainThreadMs: number;
  readonly visibleMs: number;
  readonly shift: number;
  readonly offers: number;
}

/** How long scripts ran on one visit to the product page, as if for the first time, and with the widget what was seen of it. */
async function scriptMs({ widget }: { widget: boolean }): Promise<Omit<Measured, 'mainThreadMs'> & { ms: number }> {
  await using browser = await openBrowser({ width: 1280, height: 1400 });
  const page = await browser.context.newPage();
  if (!widget) await page.route(/\/widget\//, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  const session = await browser.context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await session.send('Performance.enable');
  if (widget) await page.addInitScript(WATCH);
  await page.addInitScript(PATIENT);
  await page.goto(`${values.url}/shop/p/${PRODUCT}`);
  if (widget) await page.locator('cartwright-offers [data-product]').first().waitFor();
  await page.waitForTimeout(1_500);
  const { metrics } = await session.send('Performance.getMetrics');
  const ms = 1_000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
  return { ms, ...(widget ? await seen(page) : { visibleMs: 0, shift: 0, offers: 0 }) };
}

function seen(page: Page): Promise<Omit<Measured, 'mainThreadMs'>> {
  return page.evaluate(`({
    visibleMs: visibleAt - performance.getEntriesByType('paint').find(({ name }) => name === 'first-paint').startTime,
    shift,
    offers: [...document.querySelectorAll('cartwright-offers')].reduce((sum, { shadowRoot }) => sum + (shadowRoot?.querySelectorAll('[data-product]').length ?? 0), 0),
  })`);
}

function spread(figures: readonly number[]): { median: number; least: number; most: number } {
  const round = (figure = 0) => Number(figure.toFixed(3));
  return {
    median: round(quantiles(figures)?.p50),
    least: round(Math.min(...figures)),
    most: round(Math.max(...figures)),
  };
}
