import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createRandom } from '../../src/lib/index.ts';

/** Baskets of a shop of so many orders: lines of a large one's training file, drawn by the seed, each once at most. */
export function smallShop(train: string, { seed, orders = 300 }: { seed: number; orders?: number }): string[] {
  const lines = gunzipSync(readFileSync(train)).toString().trim().split('\n');
  const random = createRandom(seed);
  const last = Math.min(orders, lines.length);
  for (let drawn = 0; drawn < last; drawn++) {
    const from = drawn + random.below(lines.length - drawn);
    [lines[drawn], lines[from]] = [lines[from]!, lines[drawn]!];
  }
  return lines.slice(0, last);
}
