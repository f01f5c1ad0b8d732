/** Calls once half of an element was in view for a second: only then was an offer shown. Returns what ends the watch. */
export function whenShown(element: Element, tell: () => void): () => void {
  let timer: number | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      window.clearTimeout(timer);
      if (!entries.at(-1)?.isIntersecting) return;
      timer = window.setTimeout(() => {
        observer.disconnect();
        tell();
      }, 1_000);
    },
    { threshold: 0.5 },
  );
  observer.observe(element);
  return () => {
    window.clearTimeout(timer);
    observer.disconnect();
  };
}
