import { writeFileSync } from 'node:fs';
import { Refusal, type Readings } from '../../domain/index.ts';
import {
  quantiles,
  rankingQuality,
  rankingReach,
  type QualityAt,
  type Quantiles,
  type RankedCase,
  type Reach,
} from '../../measure/index.ts';

/** Lengths of lists that are judged. */
export const LENGTHS = [5, 10, 20];
/** Products shown for each case. */
export const SHOWN = 20;

/** What would be shown for one case, best first, and how long it took to find. */
export interface Shown {
  readonly ids: readonly string[];
  readonly micros: number;
}

/** How one scorer did: `all` cases, and parts of them by name. A part without cases is left out: no data is not zero. */
export interface Judged {
  readonly quality: Readonly<Record<string, readonly QualityAt[]>>;
  readonly reach: Reach;
  /** Microseconds for one case. */
  readonly micros: Quantiles | undefined;
}

/** Judges what was shown: `parts` are some of the cases by name, `reachOf` the length of lists whose reach is told. */
export function judge(
  cases: readonly (RankedCase & Pick<Shown, 'micros'>)[],
  parts: Readonly<Record<string, readonly RankedCase[]>>,
  { orderCount, reachOf }: { orderCount: ReadonlyMap<string, number>; reachOf: number },
): Judged {
  const quality = Object.entries({ all: cases, ...parts }).flatMap(([part, each]) => {
    const measured = rankingQuality(each, LENGTHS);
    return measured ? [[part, measured] as const] : [];
  });
  return {
    quality: Object.fromEntries(quality),
    reach: rankingReach(cases, orderCount, reachOf),
    micros: quantiles(cases.map(({ micros }) => micros)),
  };
}

/** Every row of a file, and how many lines could not be read. Refuses a file of which nothing can. */
export async function readAll<T>(readings: Readings<T>, path: string): Promise<{ rows: T[]; rejected: number }> {
  const rows: T[] = [];
  let rejected = 0;
  let first = '';
  for await (const batch of readings)
    for (const reading of batch) {
      if ('row' in reading) rows.push(reading.row);
      else if ((rejected += 1) === 1) first = ` Line ${reading.line}: ${reading.reject}.`;
    }
  if (rows.length > 0) return { rows, rejected };
  throw new Refusal(
    'bad_input',
    `${path} holds no row that can be read.${first}`,
    'docs/evaluate.md shows what it should hold.',
  );
}

/** Writes what would be shown for each case: a JSON array of ids a line, best first. */
export function writePredictions(path: string, shown: readonly Pick<Shown, 'ids'>[]): void {
  writeFileSync(path, shown.map(({ ids }) => `${JSON.stringify(ids)}\n`).join(''));
}

/** A place for each product, in order of first mention. */
export class Names {
  readonly #ids: string[] = [];
  readonly #places = new Map<string, number>();

  get size(): number {
    return this.#ids.length;
  }

  placeOf(id: string): number {
    const known = this.#places.get(id);
    if (known !== undefined) return known;
    this.#places.set(id, this.#ids.length);
    return this.#ids.push(id) - 1;
  }

  idAt(place: number): string {
    return this.#ids[place] ?? '';
  }
}
