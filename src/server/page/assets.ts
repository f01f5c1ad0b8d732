import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { browserScript } from '../../lib/index.ts';

/** A file that the page needs, under an address that changes with its content. */
export interface Asset {
  readonly address: string;
  readonly type: string;
  readonly content: string;
}

/** Style, script and sign of the page: they go out as they are. */
export const ASSETS = {
  style: read('page.css', 'text/css; charset=utf-8'),
  script: asset('page.js', 'text/javascript; charset=utf-8', browserScript(place('page.ts'))),
  sign: read('sign.svg', 'image/svg+xml'),
} as const satisfies Record<string, Asset>;

function read(name: string, type: string): Asset {
  return asset(name, type, readFileSync(place(name), 'utf8'));
}

function place(name: string): URL {
  return new URL(`browser/${name}`, import.meta.url);
}

function asset(name: string, type: string, content: string): Asset {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { address: `/page/${hash}/${name}`, type, content };
}
