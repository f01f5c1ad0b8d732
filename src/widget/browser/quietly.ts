/** Does something that may fail, now or later: whatever goes wrong with us is not the page's trouble. */
export function quietly(act: () => unknown): void {
  const work = async (): Promise<unknown> => act();
  work().catch(() => undefined);
}
