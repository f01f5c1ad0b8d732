import { expect, test } from 'vitest';
import { RecentMap } from './recent-map.ts';

test('P1 what was written or read last is kept, and no more than twice the bound', () => {
  const map = new RecentMap<number>(100);
  for (let n = 0; n < 1000; n++) {
    map.set(`k${n}`, n);
    expect(map.get('k0')).toBe(0);
  }
  const kept = Array.from({ length: 1000 }, (_, n) => map.get(`k${n}`)).filter((value) => value !== undefined);
  expect(kept.length).toBeLessThanOrEqual(200);
  const latest = new RecentMap<number>(100);
  for (let n = 0; n < 1000; n++) latest.set(`k${n}`, n);
  for (let n = 900; n < 1000; n++) expect(latest.get(`k${n}`)).toBe(n);
});
