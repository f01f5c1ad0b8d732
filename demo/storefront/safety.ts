import type { Catalogue } from './catalogue/catalogue.ts';

/** Nothing but what the shop itself sends: no script of a product's title runs, wherever it ended up. */
const POLICY = [
  "default-src 'self'",
  "require-trusted-types-for 'script'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every page. A shop whose pictures lie elsewhere lets them be loaded from there. */
export function safety({ picturesElsewhere }: Pick<Catalogue, 'picturesElsewhere'>): Readonly<Record<string, string>> {
  return {
    'content-security-policy': picturesElsewhere ? `${POLICY}; img-src 'self' https: http:` : POLICY,
    'cache-control': 'private, no-cache',
    // A browser names the origin of our own forms only where it may tell us where they were.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
  };
}
