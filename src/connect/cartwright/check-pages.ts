import type { AsyncBuffer, RowGroup, SchemaTree } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';

const PAGE_MAX_BYTES = 128 * 1024 ** 2;
const VALUES_MAX = 64 * 1024 ** 2;

/** The paths of all columns that hold values, in the order in which every row group must have them. */
export function leafPaths(schema: SchemaTree): string[] {
  return schema.children.length === 0 ? [schema.path.join('.')] : schema.children.flatMap(leafPaths);
}

/**
 * Checks the columns and page headers of a row group before its values are decoded: the decoder trusts them, and damaged
 * ones can keep it busy for ever or make it fail where nobody waits for it. Throws a RangeError for what cannot be.
 */
export async function checkPages(file: AsyncBuffer, { columns }: RowGroup, paths: readonly string[]): Promise<void> {
  if (columns.length !== paths.length) throw new RangeError('columns that are not those of the schema');
  for (const [place, { meta_data: chunk }] of columns.entries()) {
    if (chunk?.path_in_schema.join('.') !== paths[place]) throw new RangeError('a column that is not in the schema');
    const start = Number(chunk?.dictionary_page_offset) || Number(chunk?.data_page_offset);
    const size = Number(chunk?.total_compressed_size);
    if (!within(start, file.byteLength) || !within(size, file.byteLength - start)) throw new RangeError('column');
    const reader = { view: new DataView(await file.slice(start, start + size)), offset: 0 };
    while (reader.offset < size - 1) {
      const header = parquetHeader(reader);
      if (!isSound(header, size - reader.offset)) throw new RangeError('a page header that cannot be');
      reader.offset += header.compressed_page_size;
    }
  }
}

type Header = ReturnType<typeof parquetHeader>;

function isSound(header: Header, left: number): boolean {
  const { type, compressed_page_size: packed, uncompressed_page_size: unpacked } = header;
  if (!within(packed, left) || !within(unpacked, PAGE_MAX_BYTES)) return false;
  if (type === 'DATA_PAGE') return within(header.data_page_header?.num_values, VALUES_MAX);
  if (type === 'DICTIONARY_PAGE') return within(header.dictionary_page_header?.num_values, VALUES_MAX);
  const second = header.data_page_header_v2;
  if (type !== 'DATA_PAGE_V2' || !second) return false;
  const { num_values: values, num_rows: rows, num_nulls: nulls } = second;
  const levels = [second.definition_levels_byte_length, second.repetition_levels_byte_length];
  return (
    [values, rows, nulls].every((count) => within(count, VALUES_MAX)) && levels.every((size) => within(size, packed))
  );
}

const within = (value: number | undefined, most: number): boolean =>
  value !== undefined && Number.isSafeInteger(value) && value >= 0 && value <= most;
