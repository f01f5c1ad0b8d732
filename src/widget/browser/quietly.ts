/** Does something that may fail, now or later: whatever goes wrong with us is not the page's trouble. */
export function quietly(act: () => unknown): void {
  const work = async (): Promise<unknown> => act();
  work().catch(() => undefined);
}

/** In milliseconds: some pages never rest. */
const AT_LATEST = { timeout: 500 };

/** Does something when the page has nothing better to do. */
export function whenIdle(act: () => unknown): void {
  (self.requestIdleCallback ?? setTimeout)(() => quietly(act), AT_LATEST);
}
