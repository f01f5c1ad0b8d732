/** What a page says to an element: its own attribute, or else that of the nearest element around it, as `data-cartwright-...`. */
export function said(element: Element, name: string): string | undefined {
  const around = `data-cartwright-${name}`;
  return (element.getAttribute(name) ?? element.closest(`[${around}]`)?.getAttribute(around)) || undefined;
}
