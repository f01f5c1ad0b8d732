/** Longest row that is read, in characters; a longer one is rejected without being collected. */
export const ROW_MAX_LENGTH = 1024 * 1024;

/** How much of the original text goes with a rejected row, in characters. */
export const TEXT_MAX_LENGTH = 2_000;

/** A row as it stands in the file. `line` is the one on which it begins, counted from 1. */
export interface RawRow {
  line: number;
  text: string;
  cells: readonly string[];
  /** Why it cannot be read; then there are no cells. */
  problem?: string;
}
