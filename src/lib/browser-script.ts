import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/**
 * A script for browsers, by the place of its source: what was built beside it, or else the source without its types, so that no
 * step is needed before a start.
 */
export function browserScript(source: URL): string {
  const built = new URL(source.href.replace(/\.ts$/, '.js'));
  return existsSync(built) ? readFileSync(built, 'utf8') : withoutTypes(readFileSync(source, 'utf8'));
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
