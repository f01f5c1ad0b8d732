import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/** A file that the page needs, under an address that changes with its content. */
export interface Asset {
  readonly address: string;
  readonly type: string;
  readonly content: string;
}

/** Style, script and sign of the page: they go out as they are. */
export const ASSETS = {
  style: read('page.css', 'text/css; charset=utf-8'),
  script: asset('page.js', 'text/javascript; charset=utf-8', scriptText()),
  sign: read('sign.svg', 'image/svg+xml'),
} as const satisfies Record<string, Asset>;

function read(name: string, type: string): Asset {
  return asset(name, type, textOf(name));
}

/** What was built, or else the source without its types: there is no build step before a start. */
function scriptText(): string {
  return existsSync(place('page.js')) ? textOf('page.js') : withoutTypes(textOf('page.ts'));
}

/** Node says of this function, at every start, that it may still change; the tests would notice. */
function withoutTypes(source: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}

function place(name: string): URL {
  return new URL(`browser/${name}`, import.meta.url);
}

function textOf(name: string): string {
  return readFileSync(place(name), 'utf8');
}

function asset(name: string, type: string, content: string): Asset {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { address: `/page/${hash}/${name}`, type, content };
}
