/** Tells, from the start, when more or less of an element than a share of it is in view; returns what ends that. */
export function watch(element: Element, tell: (seen: IntersectionObserverEntry) => void, threshold = 0): () => void {
  const observer = new IntersectionObserver((entries) => tell(entries.at(-1)!), { threshold });
  observer.observe(element);
  return () => observer.disconnect();
}

const HALF = 0.5;
/** So long must half of an offer be in view to have been shown. */
const SHOWN_MS = 1_000;

/** Tells, once, that half of an element was in view for a second while the page was. */
export function whenShown(element: Element, tell: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = ({ intersectionRatio }: IntersectionObserverEntry): void => {
    clearTimeout(timer);
    if (intersectionRatio >= HALF) timer = setTimeout(settle, SHOWN_MS);
  };
  const end = watch(element, show, HALF);
  const settle = (): void => {
    end();
    if (document.hidden) whenShown(element, tell);
    else if (element.isConnected) tell();
  };
}
