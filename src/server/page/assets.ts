import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A file that the page needs, under an address that changes with its content. */
export interface Asset {
  readonly address: string;
  readonly type: string;
  readonly content: string;
}

/** Style, script and sign of the page: they go out as they are. */
export const ASSETS = {
  style: read('page.css', 'text/css; charset=utf-8'),
  script: read('page.js', 'text/javascript; charset=utf-8'),
  sign: read('sign.svg', 'image/svg+xml'),
} as const satisfies Record<string, Asset>;

function read(name: string, type: string): Asset {
  const content = readFileSync(new URL(`browser/${name}`, import.meta.url), 'utf8');
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { address: `/page/${hash}/${name}`, type, content };
}
