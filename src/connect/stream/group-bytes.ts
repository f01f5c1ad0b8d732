import { joinBytes } from './join-bytes.ts';

const GROUP_BYTES = 64 * 1024;

/** The same bytes in chunks of at least 64 KB, the last one apart, however small they come. */
export async function* groupBytes(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    parts.push(chunk);
    size += chunk.length;
    if (size < GROUP_BYTES) continue;
    yield joinBytes(parts);
    parts = [];
    size = 0;
  }
  if (size > 0) yield joinBytes(parts);
}
