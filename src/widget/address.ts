/**
 * An address as it may stand in a page: http(s), or a path of the page's own; undefined for any other, such as `javascript:`, and for
 * what browsers read as another server's.
 */
export function safeAddress(address: string | undefined): string | undefined {
  return address && /^(https?:\/\/|\/(?!\/))[^\\\p{Cc}]*$/iu.test(address) ? address : undefined;
}

/** The address of one product: by the shop's template, or else as the product says it itself. */
export function addressOf(template: string | undefined, id: string, own: string | undefined): string | undefined {
  return safeAddress(template ? template.replace('{id}', () => encodeURIComponent(id)) : own);
}
