import type { Page } from 'playwright-core';

/** Begins to add up how far things move in a page; before it is opened. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(`(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries()))
      .observe({ type: 'layout-shift', buffered: true });
  })()`);
}

/** How far things have moved so far, as browsers count it: 0 where nothing did, whatever a shopper did before it. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate<number>('shifts.reduce((sum, { value }) => sum + value, 0)');
}
