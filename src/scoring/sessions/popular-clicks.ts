import type { SessionTable } from '../../domain/index.ts';
import { spanOf } from './session-table.ts';

/** Products by clicks, each click fading as e^(-recency * age / span), at most `most`, best first; ties by place. */
export function popularClicks(table: SessionTable, recency: number, most: number): Uint32Array {
  const sum = new Float64Array(table.size);
  const span = spanOf(table);
  const rate = span > 0 ? recency / span : 0;
  for (let place = 0; place < table.count - table.first; place++) {
    const w = Math.exp((table.at[place]! - table.at[0]! - span) * rate);
    for (let c = table.start[place]!; c < table.start[place + 1]!; c++) sum[table.clicks[c]!]! += w;
  }
  const clicked = Uint32Array.from(sum.keys()).filter((i) => sum[i]! > 0);
  return clicked.sort((a, b) => sum[b]! - sum[a]! || a - b).slice(0, most);
}
