/** Columns of a file, found by name: case and surrounding space do not matter, and of two alike the first counts. */
export class Columns {
  /** Names as the file writes them. */
  readonly names: readonly string[];
  readonly #places = new Map<string, number>();

  constructor(header: readonly string[]) {
    this.names = header.map((name) => name.trim());
    for (const [place, name] of this.names.entries()) {
      const key = name.toLowerCase();
      if (!this.#places.has(key)) this.#places.set(key, place);
    }
  }

  /** Whether one of these names is there. */
  has(...names: readonly string[]): boolean {
    return this.#place(names) !== -1;
  }

  /** Gives a function that takes the cell out of a row, trimmed; '' where column or cell is missing. */
  cell(...names: readonly string[]): (cells: readonly string[]) => string {
    const place = this.#place(names);
    return (cells) => (cells[place] ?? '').trim();
  }

  /** Columns whose names begin so, such as `attribute:weight`, with the rest of the name. */
  startingWith(prefix: string): { rest: string; cell: (cells: readonly string[]) => string }[] {
    return [...this.#places]
      .filter(([key]) => key.startsWith(prefix) && key.length > prefix.length)
      .map(([, place]) => ({
        rest: (this.names[place] ?? '').slice(prefix.length).trim(),
        cell: (cells) => (cells[place] ?? '').trim(),
      }));
  }

  #place(names: readonly string[]): number {
    for (const name of names) {
      const place = this.#places.get(name.toLowerCase());
      if (place !== undefined) return place;
    }
    return -1;
  }
}
