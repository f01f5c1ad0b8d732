import type { AsyncBuffer } from 'hyparquet';

type Slice = (start: number, end: number) => Promise<ArrayBuffer>;

/** A file with random access, as the Parquet library wants it, which remembers what went wrong with the disk. */
export class ParquetFile implements AsyncBuffer {
  readonly byteLength: number;
  /** The error of the disk that stopped the reading, if one did. */
  trouble: unknown;
  readonly #slice: Slice;
  readonly #onBytes: ((bytes: number) => void) | undefined;
  #furthest = 0;

  constructor(slice: Slice, byteLength: number, onBytes?: (bytes: number) => void) {
    this.#slice = slice;
    this.byteLength = byteLength;
    this.#onBytes = onBytes;
  }

  /** Reads a part of the file; progress is the furthest place that was read before the footer. */
  async slice(start: number, end: number = this.byteLength): Promise<ArrayBuffer> {
    try {
      const bytes = await this.#slice(start, end);
      this.#furthest = Math.max(this.#furthest, end < this.byteLength ? end : 0);
      this.#onBytes?.(this.#furthest);
      return bytes;
    } catch (error) {
      this.trouble = error;
      throw error;
    }
  }
}
