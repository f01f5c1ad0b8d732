/** Does something that may fail: whatever goes wrong with us is not the page's trouble. */
export function quietly(act: () => unknown): void {
  try {
    const work = act();
    if (work instanceof Promise) work.catch(() => undefined);
  } catch {
    // The page stays as it was.
  }
}
