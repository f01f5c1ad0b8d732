import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PageAnswer } from '../../src/domain/index.ts';
import { browserScript } from '../../src/lib/index.ts';

/** A file that pages need, and the address that changes with its content. */
export interface Asset {
  readonly address: string;
  readonly type: string;
  readonly body: string;
}

/** The look of the shop. */
export const STYLE = asset('style.css', 'text/css; charset=utf-8', read('style.css'));
/** What a browser does beyond links and forms. */
export const SCRIPT = asset('shop.js', 'text/javascript; charset=utf-8', browserScript(place('shop.ts')));
/** The shop's sign, for the tab of the browser. */
export const SIGN = asset('sign.svg', 'image/svg+xml', read('sign.svg'));

const ASSETS = new Map([STYLE, SCRIPT, SIGN].map((each) => [each.address.split('?')[0], each]));

/** A file of the shop; under its full address it may be kept for ever. */
export function assetAt(path: string): PageAnswer | undefined {
  const found = ASSETS.get(path);
  if (found === undefined) return undefined;
  const headers = { 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' };
  return { type: found.type, body: found.body, headers };
}

function read(name: string): string {
  return readFileSync(place(name), 'utf8');
}

function place(name: string): URL {
  return new URL(`browser/${name}`, import.meta.url);
}

function asset(name: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { address: `/shop/${name}?v=${hash}`, type, body };
}
