import { escaped, Html } from '../lib/index.ts';
import type { Child, Make } from '../widget/index.ts';

/** Elements without an end. */
const VOID = new Set(['img', 'input']);

/** Makes elements as escaped markup, so that a form of the widget can be sent as it would stand in a page. */
export const markup: Make<Html> = (tag, attributes, ...children) => {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`));
  const open = `<${tag}${given.join('')}>`;
  return new Html(VOID.has(tag) ? open : `${open}${children.map(textOf).join('')}</${tag}>`);
};

function textOf(child: Child<Html>): string {
  if (child instanceof Html) return child.text;
  if (typeof child === 'string') return escaped(child);
  return child ? child.map(textOf).join('') : '';
}
