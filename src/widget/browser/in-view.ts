const HALF = 0.5;
/** So long must half of an offer be in view to have been shown. */
const SHOWN_MS = 1_000;

/** Tells, once, that half of an element was in view for a second while the page was. */
export function whenShown(element: Element, tell: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    observer.disconnect();
    if (document.hidden) whenShown(element, tell);
    else if (element.isConnected) tell();
  };
  const observer = new IntersectionObserver(
    (seen) => {
      clearTimeout(timer);
      if (seen.at(-1)!.intersectionRatio >= HALF) timer = setTimeout(settle, SHOWN_MS);
    },
    { threshold: HALF },
  );
  observer.observe(element);
}
