import type { Tables, Tried } from './compatibility.ts';
import { meetingsOf } from './meetings.ts';

/** Part of the meetings of two narrowest categories that may break a law which holds in the wider ones. */
const MOST_BROKEN_RATE = 0.1;

/** Whether a law holds in all and yet not between two of the narrowest categories within, as orders show. */
export function isMixed({ hypothesis }: Tried, tables: Tables): boolean {
  const { scopes, table } = tables;
  const { attributes, suits } = hypothesis;
  const met = new Map<string, { broken: number; all: number }>();
  for (const { one, other } of meetingsOf(hypothesis.one, hypothesis.other, { ...tables, work: { left: Infinity } }))
    for (const product of one)
      for (const beside of other) {
        const value = table.of[product]!.get(attributes[0]);
        const against = table.of[beside]!.get(attributes[1]);
        if (value === undefined || against === undefined) continue;
        const key = `${scopes.of[product]!.at(-1)} ${scopes.of[beside]!.at(-1)}`;
        const counts = met.get(key) ?? { broken: 0, all: 0 };
        counts.all++;
        if (suits(value, against) === false) counts.broken++;
        met.set(key, counts);
      }
  return [...met.values()].some(({ broken, all }) => broken > all * MOST_BROKEN_RATE);
}
