import type { Page } from 'playwright-core';

/** What a page fails in, in words; each list is empty where all is well. */
export interface Audit {
  /** Pixels by which the page is wider than the window. */
  readonly tooWide: number;
  /** Text with a contrast below 4.5, or below 3 where it is large (WCAG 2.2, 1.4.3). */
  readonly faint: readonly string[];
  /** Things to press that are lower or narrower than 44 pixels. */
  readonly small: readonly string[];
}

/** Looks a page over as it stands, in its own colours and at its own width. */
export function audit(page: Page): Promise<Audit> {
  return page.evaluate<Audit>(LOOK_OVER);
}

/** Runs in the page, where no types of ours are. Colours go through a canvas, because a style may name them in any space. */
const LOOK_OVER = String.raw`(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].map((each) => each / 255);
  };
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
  const behind = (element) => {
    const own = rgba(getComputedStyle(element).backgroundColor);
    return own[3] === 1 || !element.parentElement ? own : over(own, behind(element.parentElement));
  };
  const light = (colour) => colour.slice(0, 3)
    .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4))
    .reduce((sum, each, place) => sum + each * [0.2126, 0.7152, 0.0722][place], 0);
  const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const seen = (element) => element.checkVisibility() && !element.closest('.unseen, .skip');
  const name = (element) => element.tagName.toLowerCase() + '.' + element.className + ' "' + element.textContent.trim().slice(0, 40) + '"';

  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !seen(element)) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const back = behind(element);
    const found = contrast(over(rgba(style.color), back), back);
    if (found < (large ? 3 : 4.5)) faint.push(found.toFixed(2) + ' ' + name(element));
  }
  const small = [...document.querySelectorAll('a, button, input:not([type=hidden])')].filter(seen).flatMap((element) => {
    // A link may lay itself over the whole of what it belongs to.
    const box = getComputedStyle(element, '::after').position === 'absolute' ? element.offsetParent : element;
    const { width, height } = box.getBoundingClientRect();
    return width < 44 || height < 44 ? [Math.round(width) + 'x' + Math.round(height) + ' ' + name(element)] : [];
  });
  return { tooWide: Math.max(0, document.documentElement.scrollWidth - innerWidth), faint, small };
})()`;
