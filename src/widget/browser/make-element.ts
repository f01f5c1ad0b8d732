import { safeAddress } from '../address.ts';
import type { Tree } from '../tree.ts';

/**
 * Makes elements of what a server sent. Texts become text nodes and nothing is parsed, so that no sink of Trusted Types is
 * ever touched; what could run, and an address that could, is left out whoever sent it. A dialog waits until it is opened.
 */
export function makeElement([tag, attributes, ...children]: Tree): HTMLElement {
  const element = document.createElement(/^(script|base|link|style|i?frame|object|embed)/i.test(tag) ? 'i' : tag);
  for (const [name, value] of Object.entries(attributes))
    if (!/^(on|style|open)/i.test(name) && (!/href|src|action/i.test(name) || safeAddress(value)))
      element.setAttribute(name, value);
  element.append(...children.map((child) => (typeof child === 'string' ? child : makeElement(child))));
  return element;
}
