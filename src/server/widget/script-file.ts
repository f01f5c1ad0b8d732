import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { bundle, type ScriptName } from './bundle.ts';

/** A script as it goes out: in three encodings, made once. */
export interface ScriptFile {
  readonly type: string;
  /** Changes with the content. */
  readonly tag: string;
  readonly bytes: Readonly<Record<Encoding, Buffer>>;
}

/** How bytes are packed. */
export type Encoding = 'identity' | 'gzip' | 'br';

/** Where scripts lie that were bundled beforehand. */
const BUILT = new URL('built/', import.meta.url);

const kept = new Map<ScriptName, Promise<ScriptFile>>();

/** The script of that name: as it was built, or else bundled from its source at first need and then kept. */
export function scriptFile(name: ScriptName): Promise<ScriptFile> {
  let file = kept.get(name);
  if (file === undefined) {
    kept.set(name, (file = make(name)));
    // What went wrong once may go right the next time.
    file.catch(() => kept.delete(name));
  }
  return file;
}

async function make(name: ScriptName): Promise<ScriptFile> {
  const text = existsSync(BUILT) ? await readFile(new URL(name, BUILT), 'utf8') : await bundle(name);
  const identity = Buffer.from(text);
  const [zipped, br] = await Promise.all([
    promisify(gzip)(identity, { level: 9 }),
    promisify(brotliCompress)(identity, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: identity.length } }),
  ]);
  return {
    type: name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
    tag: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
    bytes: { identity, gzip: zipped, br },
  };
}
