/** Watches an element; returns what ends that. */
export function watch(
  element: Element,
  options: IntersectionObserverInit,
  tell: (seen: IntersectionObserverEntry) => void,
): () => void {
  const observer = new IntersectionObserver((entries) => tell(entries.at(-1)!), options);
  observer.observe(element);
  return () => observer.disconnect();
}

/** So long must half of an offer be in view to have been shown. */
const SHOWN_MS = 1_000;

/** Tells, once, that half of an element was in view for a second while the page was. */
export function whenShown(element: Element, tell: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = watch(element, { threshold: 0.5 }, ({ intersectionRatio }) => {
    clearTimeout(timer);
    if (intersectionRatio >= 0.5) timer = setTimeout(settle, SHOWN_MS);
  });
  const settle = (): void => {
    end();
    if (document.visibilityState === 'hidden') whenShown(element, tell);
    else if (element.isConnected) tell();
  };
}
