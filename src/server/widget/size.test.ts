import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundle } from './bundle.ts';

/** All that a shop's page loads of us, at most. */
const MOST_BYTES = 6_144;

for (const name of ['cartwright.js', 'cartwright.classic.js'] as const)
  test(`S1 all of the widget is at most 6 KB: ${name}`, async ({ annotate }) => {
    const { length } = gzipSync(await bundle(name), { level: 9 });
    await annotate(`${name}: ${length} bytes gzipped, of ${MOST_BYTES}`);
    expect(length).toBeLessThanOrEqual(MOST_BYTES);
    expect(length).toBeGreaterThan(1_000);
  });
