import type { RowReader } from './table-format.ts';
import { Unreadable } from './unreadable.ts';

/** Refuses rows with more cells than there are columns, unless what is too much is empty: their cells are out of place. */
export function fitting<T>(columnCount: number, read: RowReader<T>): RowReader<T> {
  return (row) => {
    const { cells } = row;
    if (cells.length > columnCount && cells.some((cell, place) => place >= columnCount && cell.trim() !== ''))
      throw new Unreadable(`the row has ${cells.length} cells and the header ${columnCount}`);
    return read(row);
  };
}
