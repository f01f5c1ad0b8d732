/** Less than this is no movement that anybody sees. */
const STILL_PX = 1;

/** A change within an element, how it is taken back, and who hears whether it stayed. */
export interface Change {
  readonly host: HTMLElement;
  make(): void;
  takeBack(): void;
  stays(stayed: boolean): void;
}

/**
 * Makes changes within elements, all at once if that moves nothing else that is in view, or else one by one: what would move
 * something is taken back before it is painted. An element that has a height keeps that height where this helps.
 */
export function changeInPlace(changes: readonly Change[]): void {
  const [first, second] = changes;
  if (!first) return;
  const { host } = first;
  const height = host.offsetHeight;
  const moved = watchAround(changes);
  for (const change of changes) change.make();
  let still = !moved();
  if (!still && !second && height) {
    keepHeight(host, height);
    still = !moved();
    if (!still) host.style.blockSize = host.style.overflow = '';
  }
  if (!still) for (const change of changes) change.takeBack();
  for (const change of changes)
    if (still || !second) change.stays(still);
    else changeInPlace([change]);
}

/** Keeps an element as high as it is, whatever becomes of what it holds. */
export function keepHeight(host: HTMLElement, height = host.offsetHeight): void {
  host.style.blockSize = `${height}px`;
  host.style.overflow = 'auto';
}

/** Remembers where everything beside elements and around them is; answers later whether something of it in view has moved. */
function watchAround(changes: readonly Change[]): () => boolean {
  const around = new Map<Node, Element | Range>();
  for (const { host } of changes)
    for (let at: Element | null = host; at; at = at.parentElement)
      for (const node of at.parentElement?.childNodes ?? []) {
        const text = new Range();
        text.selectNode(node);
        around.set(node, node instanceof Element ? node : text);
      }
  const all = [...around.values()];
  const before = all.map(boxOf);
  return () =>
    all.some((each, place) => {
      const [a, b] = [before[place]!, boxOf(each)];
      const inView = Math.max(a.bottom, b.bottom) > 0 && Math.min(a.top, b.top) < innerHeight;
      // What takes no room moves nowhere: an element of ours, before something is in it.
      return inView && a.width * a.height > 0 && Math.hypot(a.left - b.left, a.top - b.top) > STILL_PX;
    });
}

const boxOf = (each: Element | Range): DOMRect => each.getBoundingClientRect();
