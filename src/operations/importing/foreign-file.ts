import { closeSync, createReadStream, openSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Source } from '../../connect/index.ts';
import { Refusal } from '../../domain/index.ts';

const READ_BYTES = 256 * 1024;

/** A file on this machine as a source of foreign rows. Refuses what is not a file that we may read. */
export function fileSource(path: string): Source & { readonly size: number } {
  const size = sizeOf(path);
  return {
    name: basename(path),
    size,
    bytes: () => createReadStream(path, { highWaterMark: READ_BYTES }),
    slice: (start, end) => slice(path, start, end),
  };
}

function sizeOf(path: string): number {
  try {
    const found = statSync(path);
    if (!found.isFile())
      throw new Refusal('bad_input', `${path} is a folder, not a file.`, 'Name the file that your shop exported.');
    closeSync(openSync(path, 'r'));
    return found.size;
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new Refusal('bad_input', `There is no file ${path}.`, 'Check the path.', { cause });
    throw new Refusal('bad_input', `${path} cannot be read (${code}).`, 'Check who may read the file.', { cause });
  }
}

async function slice(path: string, start: number, end: number): Promise<ArrayBuffer> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(end - start);
    for (let done = 0; done < bytes.length;) {
      const { bytesRead } = await file.read(bytes, done, bytes.length - done, start + done);
      if (bytesRead === 0)
        throw new Refusal('bad_input', `${basename(path)} became shorter while it was read.`, 'Try again.');
      done += bytesRead;
    }
    return bytes.buffer;
  } finally {
    await file.close();
  }
}
