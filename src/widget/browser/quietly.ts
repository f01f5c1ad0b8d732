/** Does something that may fail, now or later: whatever goes wrong with us is not the page's trouble. */
export function quietly(act: () => unknown): void {
  const work = async (): Promise<unknown> => act();
  work().catch(() => undefined);
}

/**
 * Does something when the page has nothing better to do, or in half a second: some pages never rest. In a frame, where it is known how
 * far somebody has scrolled.
 */
export function whenIdle(act: () => unknown): void {
  (self.requestIdleCallback ?? setTimeout)(() => requestAnimationFrame(() => quietly(act)), { timeout: 500 });
}
