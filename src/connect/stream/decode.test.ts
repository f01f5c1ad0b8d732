import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../../domain/index.ts';
import { chunks } from '../testing.ts';
import { decode } from './decode.ts';
import { groupBytes } from './group-bytes.ts';

async function text(bytes: Uint8Array, cuts: readonly number[] = []): Promise<string> {
  let all = '';
  for await (const part of decode(groupBytes(chunks(bytes, cuts)), 'file.csv')) all += part;
  return all;
}

const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content);

test('UTF-8 is read with and without a byte order mark', async () => {
  expect(await text(utf8('şapka,ร้าน\n'))).toBe('şapka,ร้าน\n');
  expect(await text(utf8('\uFEFFşapka\n\uFEFFx'))).toBe('şapka\n\uFEFFx');
});

test('UTF-16 is read where it begins with a byte order mark', async () => {
  const le = Buffer.from('\uFEFFşapka\tร้าน\n', 'utf16le');
  expect(await text(le)).toBe('şapka\tร้าน\n');
  expect(await text(Buffer.from(le).swap16(), [1, 3, 4])).toBe('şapka\tร้าน\n');
});

test('Windows-1252 is read, all of it or a line of it', async () => {
  expect(await text(Uint8Array.of(0x80, 0x35, 0x92, 0xe9, 0x9f, 0x0a))).toBe('€5’éŸ\n');
  const mixed = Buffer.concat([utf8('caf\u00e9 one\n'), Buffer.from('caf\u00e9 two\n', 'latin1'), utf8('şal\n')]);
  expect(await text(mixed)).toBe('café one\ncafé two\nşal\n');
});

test('what is not text is refused by name', async () => {
  const reading = text(Uint8Array.of(1, 2, 0, 4));
  await expect(reading).rejects.toThrow(Refusal);
  await expect(reading).rejects.toThrow('file.csv is not a text file.');
});

test('where the bytes are cut changes nothing, valid or not', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }).map(utf8),
    fc.uint8Array({ maxLength: 6 }).map((bytes) => bytes.map((byte) => byte || 1)),
    fc.constant(utf8('\n')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece), fc.array(fc.nat(60), { maxLength: 6 }), async (pieces, cuts) => {
      const bytes = Buffer.concat(pieces);
      expect(await text(bytes, cuts)).toBe(await text(bytes));
    }),
  );
});

test('a line of nine megabytes without an end is read in pieces, no character of it cut in two', async () => {
  const line = utf8('€'.repeat(3 * 1024 * 1024));
  expect((await text(line)).replaceAll('€', '')).toBe('');
  const broken = Buffer.concat([line, Uint8Array.of(0xff)]);
  expect(await text(broken, [70_000, 5_000_000])).toBe(await text(broken));
});
