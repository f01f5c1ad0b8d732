import { createHash } from 'node:crypto';

/** The kinds of numbers that a section can hold, by their short names in a file. */
const KINDS = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;

/** A column of numbers of one kind. */
export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** What tells one kind of file from another, and one generation of it from the next. */
export interface SectionsFormat {
  /** Exactly 8 ASCII characters. */
  readonly magic: string;
  readonly version: number;
}

/** Why bytes cannot be opened: `foreign` is another kind of file, `newer` one of a later version than we read. */
export type SectionsProblem = 'foreign' | 'newer' | 'cut short' | 'damaged';

/** The content of an opened file. Columns are views over its bytes, not copies. */
export interface Sections {
  /** The small facts, parsed from JSON. */
  readonly facts: unknown;
  readonly columns: ReadonlyMap<string, Column>;
  /** SHA-256 of everything in the file but itself, in hexadecimal. */
  readonly hash: string;
}

interface ColumnType {
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): Column;
  readonly BYTES_PER_ELEMENT: number;
}

interface Entry {
  name: string;
  kind: keyof typeof KINDS;
  offset: number;
  length: number;
}

const ALIGNMENT = 8;
const HASH_AT = 24;
const HEADER_AT = 56;

const aligned = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

function kindOf(column: Column): keyof typeof KINDS {
  for (const [kind, View] of Object.entries(KINDS)) if (column instanceof View) return kind as keyof typeof KINDS;
  throw new TypeError('A column must be one of the typed arrays that sections know.');
}

/**
 * Writes facts and columns as one file: magic (8 bytes), version (u32), length of the header (u32), length of the file
 * (f64), SHA-256 (32 bytes), the header as JSON, and the columns, each at a multiple of 8 bytes. Numbers are
 * little-endian, as on every machine that we run on. The same content in the same order is always the same bytes.
 */
export function packSections(
  format: SectionsFormat,
  facts: unknown,
  columns: Readonly<Record<string, Column>>,
): Uint8Array<ArrayBuffer> {
  const entries: Entry[] = [];
  let end = 0;
  for (const [name, column] of Object.entries(columns)) {
    entries.push({ name, kind: kindOf(column), offset: end, length: column.length });
    end = aligned(end + column.byteLength);
  }
  // Offsets count from the first column, so that the header's own length does not enter it.
  const header = Buffer.from(JSON.stringify({ facts, entries }));
  const base = aligned(HEADER_AT + header.length);
  const bytes = new Uint8Array(base + end);
  const view = new DataView(bytes.buffer);
  bytes.set(Buffer.from(format.magic, 'latin1'), 0);
  view.setUint32(8, format.version, true);
  view.setUint32(12, header.length, true);
  view.setFloat64(16, bytes.length, true);
  bytes.set(header, HEADER_AT);
  for (const entry of entries) {
    const column = columns[entry.name]!;
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), base + entry.offset);
  }
  bytes.set(Buffer.from(hashOf(bytes), 'hex'), HASH_AT);
  return bytes;
}

function hashOf(bytes: Uint8Array): string {
  const hash = createHash('sha256');
  return hash.update(bytes.subarray(0, HASH_AT)).update(bytes.subarray(HEADER_AT)).digest('hex');
}

/**
 * Opens what `packSections` wrote, over a shared or a plain buffer, without copying where the bytes lie at a multiple of
 * 8. Every byte is checked against the hash first, so that a view never reads something that was not written.
 */
export function unpackSections(format: SectionsFormat, given: Uint8Array): Sections | { problem: SectionsProblem } {
  if (given.length < 12 || Buffer.from(given.subarray(0, 8)).toString('latin1') !== format.magic)
    return { problem: 'foreign' };
  const bytes = given.byteOffset % ALIGNMENT === 0 ? given : given.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(8, true) > format.version) return { problem: 'newer' };
  if (bytes.length < HEADER_AT || view.getFloat64(16, true) > bytes.length) return { problem: 'cut short' };
  const hash = Buffer.from(bytes.subarray(HASH_AT, HEADER_AT)).toString('hex');
  if (view.getFloat64(16, true) !== bytes.length || hash !== hashOf(bytes)) return { problem: 'damaged' };
  const headerLength = view.getUint32(12, true);
  const header = parseHeader(Buffer.from(bytes.subarray(HEADER_AT, HEADER_AT + headerLength)).toString());
  const base = bytes.byteOffset + aligned(HEADER_AT + headerLength);
  const columns = new Map<string, Column>();
  for (const { name, kind, offset, length } of header?.entries ?? []) {
    const View: ColumnType = KINDS[kind];
    if (base + offset + length * View.BYTES_PER_ELEMENT > bytes.byteOffset + bytes.length)
      return { problem: 'damaged' };
    columns.set(name, new View(bytes.buffer, base + offset, length));
  }
  return header ? { facts: header.facts, columns, hash } : { problem: 'damaged' };
}

function parseHeader(text: string): { facts: unknown; entries: Entry[] } | undefined {
  try {
    return JSON.parse(text) as { facts: unknown; entries: Entry[] };
  } catch {
    return undefined; // the hash held, so another program wrote it so
  }
}
