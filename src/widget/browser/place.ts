/** Less than this is no movement that anybody sees. */
const STILL_PX = 1;

/**
 * Makes a change within an element, and answers whether it stayed: where it would move something else that is in view, it is
 * taken back before anything is painted. An element that has a height keeps that height where this helps.
 */
export function changeInPlace(host: HTMLElement, make: () => void, takeBack: () => void): boolean {
  const size = sizeOf(host);
  const moved = watchAround(host);
  make();
  if (!moved()) return true;
  if (size !== '0px') {
    keepHeight(host, size);
    if (!moved()) return true;
    host.style.blockSize = host.style.overflow = '';
  }
  takeBack();
  return false;
}

/** Keeps an element as high as it is, whatever becomes of what it holds. */
export function keepHeight(host: HTMLElement, size = sizeOf(host)): void {
  host.style.blockSize = size;
  host.style.overflow = 'auto';
}

/** As it would be written in a style: to a fraction of a pixel, and without the padding where this does not count. */
const sizeOf = (host: HTMLElement): string => getComputedStyle(host).blockSize;

/** Remembers where everything beside an element and around it is; answers later whether something of it in view has moved. */
function watchAround(host: Element): () => boolean {
  const all: (Element | Range)[] = [];
  for (let at: Node | null = host.parentNode; at; at = at.parentNode ?? (at as ShadowRoot).host)
    for (const node of at.childNodes)
      if (node instanceof Element) all.push(node);
      else if (node.nodeValue?.trim()) {
        const text = new Range();
        text.selectNode(node);
        all.push(text);
      }
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
