/** Less than this is no movement that anybody sees. */
const STILL_PX = 1;

/**
 * Makes a change within an element, unless that would move anything else that is in view: then it is taken back before it
 * is painted. An element that has a height keeps that height where this helps. True where the change stays.
 */
export function changeInPlace(host: HTMLElement, change: () => void, takeBack: () => void): boolean {
  const height = host.offsetHeight;
  const moved = watchAround(host);
  change();
  if (!moved()) return true;
  if (height) {
    keepHeight(host, height);
    if (!moved()) return true;
    host.style.blockSize = host.style.overflow = '';
  }
  takeBack();
  return false;
}

/** Keeps an element as high as it is, whatever becomes of what it holds. */
export function keepHeight(host: HTMLElement, height = host.offsetHeight): void {
  host.style.blockSize = `${height}px`;
  host.style.overflow = 'auto';
}

/** Remembers where everything beside an element and around it is; answers later whether something in view has moved. */
function watchAround(host: Element): () => boolean {
  const around: (Element | Range)[] = [];
  for (let at: Element | null = host; at; at = at.parentElement)
    for (const node of at.parentElement?.childNodes ?? []) {
      const text = new Range();
      text.selectNode(node);
      around.push(node instanceof Element ? node : text);
    }
  const before = around.map(boxOf);
  return () =>
    around.some((each, place) => {
      const [a, b] = [before[place]!, boxOf(each)];
      return (inView(a) || inView(b)) && Math.hypot(a.left - b.left, a.top - b.top) > STILL_PX;
    });
}

const boxOf = (each: Element | Range): DOMRect => each.getBoundingClientRect();

const inView = ({ top, bottom, width }: DOMRect): boolean => width > 0 && bottom > 0 && top < innerHeight;
