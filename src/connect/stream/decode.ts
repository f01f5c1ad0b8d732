import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { Refusal } from '../../domain/index.ts';
import { joinBytes } from './join-bytes.ts';

/** A line longer than this is decoded in pieces, so that a file without line ends needs no more memory than others. */
const PIECE_BYTES = 4 * 1024 * 1024;
const SNIFFED_BYTES = 64 * 1024;
const NEWLINE = 0x0a;

/**
 * Turns bytes into text. A byte order mark decides for UTF-8 or UTF-16. Otherwise each line is read as UTF-8 where it is
 * valid UTF-8 and as Windows-1252 where it is not: both write ASCII alike, so a line's end is certain before its encoding
 * is, a file that mixes both is read right, memory stays bounded, and where the stream was cut into chunks changes
 * nothing. Wants its first chunk to hold 64 KB where the file does; throws a Refusal for what is not text.
 */
export async function* decode(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  const head = { seen: false };
  let utf16: TextDecoder | undefined;
  let carry: Uint8Array = new Uint8Array(0);
  for await (const chunk of bytes) {
    let fresh = chunk;
    if (!head.seen) {
      head.seen = true;
      utf16 = utf16Decoder(chunk);
      if (!utf16) refuseBinary(chunk, name);
      if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) fresh = chunk.subarray(3);
    }
    if (utf16) {
      yield utf16.decode(fresh, { stream: true });
      continue;
    }
    carry = joinBytes([carry, fresh]);
    const end = readyBytes(carry);
    if (end > 0) yield decodeLines(carry.subarray(0, end));
    carry = carry.subarray(end);
  }
  if (utf16) yield utf16.decode();
  if (carry.length > 0) yield decodeLines(carry);
}

/** How many bytes are whole lines, or whole pieces of a line that is longer than a piece. */
function readyBytes(bytes: Uint8Array): number {
  let end = bytes.lastIndexOf(NEWLINE) + 1;
  while (bytes.length - end > PIECE_BYTES) end += pieceLength(bytes.subarray(end));
  return end;
}

/** Length of the first piece of a long line: it never ends inside a character of UTF-8. */
function pieceLength(line: Uint8Array): number {
  let end = PIECE_BYTES;
  while (end > PIECE_BYTES - 3 && ((line[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return end;
}

function utf16Decoder(head: Uint8Array): TextDecoder | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be');
  return undefined;
}

function refuseBinary(head: Uint8Array, name: string): void {
  const line = head.subarray(0, SNIFFED_BYTES);
  const nul = line.indexOf(0);
  const newline = line.indexOf(NEWLINE);
  // Further down a NUL spoils its row alone.
  if (nul === -1 || (newline !== -1 && newline < nul)) return;
  throw new Refusal(
    'bad_input',
    `${name} is not a text file.`,
    'Import a CSV, JSONL or Parquet file; a spreadsheet can be saved as "CSV UTF-8".',
  );
}

function decodeLines(block: Uint8Array): string {
  if (isUtf8(block)) return asBuffer(block).toString('utf8');
  const lines: string[] = [];
  for (let start = 0; start < block.length;) {
    const newline = block.indexOf(NEWLINE, start);
    let end = newline === -1 ? block.length : newline + 1;
    if (end - start > PIECE_BYTES) end = start + pieceLength(block.subarray(start));
    const line = block.subarray(start, end);
    lines.push(isUtf8(line) ? asBuffer(line).toString('utf8') : decode1252(line));
    start = end;
  }
  return lines.join('');
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Characters of 0x80 to 0x9F, where Windows-1252 differs from Latin-1 (WHATWG Encoding, index windows-1252). */
const C1 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

function decode1252(bytes: Uint8Array): string {
  return asBuffer(bytes)
    .toString('latin1')
    .replaceAll(/[\u0080-\u009f]/g, (character) => C1.charAt(character.charCodeAt(0) - 0x80));
}
