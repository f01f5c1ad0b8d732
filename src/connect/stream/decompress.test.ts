import fc from 'fast-check';
import { constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../domain/index.ts';
import { chunks } from '../testing.ts';
import { decompress } from './decompress.ts';

async function unpack(bytes: Uint8Array, cuts: readonly number[] = []): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of decompress(chunks(bytes, cuts), 'orders.csv.gz')) parts.push(part);
  return Buffer.concat(parts).toString('latin1');
}

const content = 'a,b\n'.repeat(50_000);
// The zstd tool writes checksums unless told not to; without one, damage can pass unseen.
const checksum = { params: { [constants.ZSTD_c_checksumFlag]: 1 } };
const packers = { gzip: gzipSync, zstd: (text: string) => zstdCompressSync(text, checksum) };

describe.each(Object.entries(packers))('%s', (_name, pack) => {
  const packed = pack(content);

  test('is known by its first bytes and unpacked', async () => {
    expect(await unpack(packed)).toBe(content);
  });

  test('several one after another are one file, wherever the chunks end', async () => {
    const three = Buffer.concat([packed, packed, pack('end')]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(three.length), { maxLength: 5 }), async (cuts) => {
        expect(await unpack(three, cuts)).toBe(`${content}${content}end`);
      }),
      { numRuns: 20 },
    );
    expect(await unpack(three, [packed.length, 2 * packed.length])).toBe(`${content}${content}end`);
  });

  test('that is cut off is refused, wherever the cut', async () => {
    for (const length of [5, 12, packed.length >> 1, packed.length - 1]) {
      const reading = unpack(packed.subarray(0, length));
      await expect(reading).rejects.toThrow(Refusal);
      await expect(reading).rejects.toThrow('orders.csv.gz is cut off: its compressed data ends too early.');
    }
  });

  test('that is damaged is refused', async () => {
    const bytes = Buffer.from(pack(Array.from({ length: 5_000 }, (_, index) => `${index * 7919},`).join('')));
    bytes.fill(0xa5, bytes.length >> 1, (bytes.length >> 1) + 40);
    await expect(unpackAll(chunks(bytes, []), 'orders.csv.gz')).rejects.toThrow(
      /^orders\.csv\.gz is (?:damaged|cut off)/,
    );
  });
});

test('what is not packed passes as it is, however short', async () => {
  for (const text of ['', 'a', 'a,b', content]) expect(await unpack(Buffer.from(text), [1])).toBe(text);
});

test('an error of the disk is not blamed on the file', async () => {
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(gzipSync(content).subarray(0, 20));
    throw new Error('the disk is gone');
  }
  await expect(unpackAll(failing(), 'x')).rejects.toThrow('the disk is gone');
});

test('a reader that stops early closes its source', async () => {
  let closed = false;
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield await Promise.resolve(Buffer.from('x,y\n'));
    } finally {
      closed = true;
    }
  }
  for await (const part of decompress(endless(), 'x')) if (part.length > 0) break;
  expect(closed).toBe(true);
});

async function unpackAll(source: AsyncIterable<Uint8Array>, name: string): Promise<void> {
  for await (const part of decompress(source, name)) if (part.length < 0) return;
}
