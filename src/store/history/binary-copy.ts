import type { Readable } from 'node:stream';

/** What a column of the answer holds; a null number arrives as `NaN` (float8) or `ABSENT` (int4), a null text as ''. */
export type ColumnType = 'int4' | 'float8' | 'text';

/** The int4 that stands for null. */
const ABSENT = -1;

/** A column as it grows; `values` is longer than what is filled. */
interface Growing {
  readonly type: ColumnType;
  values: Int32Array | Float64Array | string[];
}

/** The columns of an answer, each of length `count`. */
export interface Columns {
  readonly count: number;
  int4(column: number): Int32Array;
  float8(column: number): Float64Array;
  text(column: number): readonly string[];
}

const HEADER_BYTES = 19;
const FIRST_CAPACITY = 1 << 14;

/**
 * Reads the answer of `COPY ... TO STDOUT (FORMAT binary)` straight into typed arrays: no row objects, no text to parse.
 * The format is in the PostgreSQL manual under COPY, "Binary Format". A kernel: its loop is one thought.
 */
export async function readBinaryCopy(stream: Readable, types: readonly ColumnType[]): Promise<Columns> {
  const columns = types.map(emptyColumn);
  let capacity = FIRST_CAPACITY;
  let count = 0;
  let rest: Buffer = Buffer.alloc(0);
  let skip = HEADER_BYTES;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (bytes.length < skip) {
      rest = bytes;
      continue;
    }
    let at = skip;
    skip = 0;
    for (;;) {
      const end = endOfTuple(bytes, at);
      if (end === undefined) break;
      if (count === capacity) for (const column of columns) grow(column, (capacity = Math.max(capacity, count * 2)));
      let field = at + 2;
      for (const column of columns) {
        const length = bytes.readInt32BE(field);
        field += 4;
        if (column.type === 'int4') column.values[count] = length < 0 ? ABSENT : bytes.readInt32BE(field);
        else if (column.type === 'float8') column.values[count] = length < 0 ? Number.NaN : bytes.readDoubleBE(field);
        else column.values[count] = length < 0 ? '' : bytes.toString('utf8', field, field + length);
        field += Math.max(length, 0);
      }
      count += 1;
      at = end;
    }
    rest = bytes.subarray(at);
  }
  return view(columns, count);
}

/** Where the tuple at `at` ends; undefined when it is not all there yet, or is the trailer (-1). */
function endOfTuple(bytes: Buffer, at: number): number | undefined {
  if (at + 2 > bytes.length) return undefined;
  const fields = bytes.readInt16BE(at);
  if (fields < 0) return undefined;
  let end = at + 2;
  for (let field = 0; field < fields; field++) {
    if (end + 4 > bytes.length) return undefined;
    end += 4 + Math.max(bytes.readInt32BE(end), 0);
  }
  return end <= bytes.length ? end : undefined;
}

function emptyColumn(type: ColumnType): Growing {
  if (type === 'text') return { type, values: [] };
  return { type, values: type === 'int4' ? new Int32Array(FIRST_CAPACITY) : new Float64Array(FIRST_CAPACITY) };
}

function grow(column: Growing, capacity: number): void {
  if (Array.isArray(column.values)) return;
  const larger = column.values instanceof Int32Array ? new Int32Array(capacity) : new Float64Array(capacity);
  larger.set(column.values);
  column.values = larger;
}

function view(columns: readonly Growing[], count: number): Columns {
  const filled = columns.map(({ values }) => values.slice(0, count));
  return {
    count,
    int4: (column) => filled[column] as Int32Array,
    float8: (column) => filled[column] as Float64Array,
    text: (column) => filled[column] as string[],
  };
}
