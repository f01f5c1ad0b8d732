import type { PageRequest } from '../../../src/domain/index.ts';

/** True where a form came from a page of this shop. Browsers name the origin of every form; what is no browser may leave it out. */
export function isFromHere({ headers }: PageRequest): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

/** An address within the shop, or its first page: nobody is sent elsewhere by a form. */
export function withinShop(address: string | null): string {
  return address !== null && /^\/shop(?:[/?#][^\\\s]*)?$/.test(address) ? address : '/shop';
}
