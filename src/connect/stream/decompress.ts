import { pipeline, Readable } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { Refusal } from '../../domain/index.ts';
import { joinBytes } from './join-bytes.ts';

const CHUNK_BYTES = 256 * 1024;

/**
 * Unpacks gzip and zstd, told apart by their first bytes and never by a name; anything else passes as it is. Several
 * members or frames in a row are one file. Throws a Refusal that names the file where it is cut off or damaged.
 */
export async function* decompress(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]();
  try {
    const head = await readHead(source);
    if (startsWith(head, [0x1f, 0x8b])) yield* unpacked(gunzip(chain(head, source)), name);
    else if (isZstd(head)) yield* unpacked(unzstd(chain(head, source)), name);
    else yield* chain(head, source);
  } finally {
    await source.return?.();
  }
}

/** The first bytes, at least four unless there are fewer. */
async function readHead(source: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < 4) {
    const next = await source.next();
    if (next.done) break;
    head = joinBytes([head, next.value]);
  }
  return head;
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** A frame with content, or a skippable one, with which some tools begin. */
const isZstd = (head: Uint8Array): boolean =>
  startsWith(head, [0x28, 0xb5, 0x2f, 0xfd]) ||
  (startsWith(head.subarray(1), [0x2a, 0x4d, 0x18]) && ((head[0] ?? 0) & 0xf0) === 0x50);

async function* chain(head: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
}

async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpack = createGunzip({ chunkSize: CHUNK_BYTES });
  // Its error reaches us through the loop below.
  pipeline(Readable.from(bytes, { objectMode: false }), unpack, () => undefined);
  for await (const chunk of unpack) yield chunk as Uint8Array;
}

/** Node stops after the first frame, so each one gets a decoder of its own, fed with what the one before left over. */
async function* unzstd(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest = await nextChunk(bytes);
  while (rest) {
    const frame = createZstdDecompress({ chunkSize: CHUNK_BYTES });
    const fed = feedFrame(frame, rest, bytes);
    for await (const chunk of frame) yield chunk as Uint8Array;
    rest = (await fed) ?? (await nextChunk(bytes));
  }
}

/** Feeds chunks until the frame wants no more; answers what of the last one was not its own. */
async function feedFrame(
  frame: ReturnType<typeof createZstdDecompress>,
  first: Uint8Array,
  bytes: AsyncGenerator<Uint8Array>,
): Promise<Uint8Array | undefined> {
  let fedBytes = 0;
  for (let chunk: Uint8Array | undefined = first; chunk; chunk = await nextChunk(bytes)) {
    const current = chunk;
    fedBytes += current.length;
    await new Promise<void>((resolve) => frame.write(current, () => resolve()));
    const unread = fedBytes - frame.bytesWritten;
    if (frame.destroyed) return undefined;
    if (unread > 0) {
      frame.end();
      return current.subarray(current.length - unread);
    }
  }
  frame.end();
  return undefined;
}

async function nextChunk(bytes: AsyncGenerator<Uint8Array>): Promise<Uint8Array | undefined> {
  for (;;) {
    const next = await bytes.next();
    if (next.done) return undefined;
    if (next.value.length > 0) return next.value;
  }
}

/** Turns a decoder's complaint into words; errors of the source itself pass as they are. */
async function* unpacked(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'Z_BUF_ERROR')
      throw new Refusal('bad_input', `${name} is cut off: its compressed data ends too early.`, FETCH_AGAIN, {
        cause: error,
      });
    if (code.startsWith('Z_') || code.startsWith('ZSTD_'))
      throw new Refusal('bad_input', `${name} is damaged: its compressed data cannot be unpacked.`, FETCH_AGAIN, {
        cause: error,
      });
    throw error;
  }
}

const FETCH_AGAIN = 'Export or download the file again, check that it unpacks, and repeat the import.';
