import type { Tree } from '../tree.ts';

/** Where a page may lead: http(s), or a path of its own. */
const SAFE = /^(https?:)?\//i;

/**
 * Makes elements of what a server sent. Texts become text nodes and nothing is parsed, so that no sink of Trusted Types is
 * ever touched; what could run, and an address that could, is left out whoever sent it.
 */
export function makeElement([tag, attributes, ...children]: Tree): HTMLElement {
  const element = document.createElement(/^(script|base|link|style|i?frame|object|embed)/i.test(tag) ? 'i' : tag);
  for (const [name, value] of Object.entries(attributes))
    if (!/^on|^style/i.test(name) && (!/href|src|action/i.test(name) || SAFE.test(String(value))))
      element.setAttribute(name, value === true ? '' : String(value));
  element.append(...children.map((child) => (typeof child === 'string' ? child : makeElement(child))));
  return element;
}
