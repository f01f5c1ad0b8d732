import { expect, test } from 'vitest';
import { command } from './command.ts';

test('R3 what learning costs can be measured by anybody, with nothing but a command', async () => {
  const sized = ['--baskets', '2000', '--products', '300'];
  const { code, out } = await command('nowhere', 'bench', 'learn', ...sized, '--json');
  expect(code).toBe(0);
  const benched = JSON.parse(out) as Record<string, unknown> & { steps: { step: string; seconds: number }[] };
  expect(benched).toMatchObject({ baskets: 2000, products: 300, all: { step: 'all models' } });
  const parts = benched.steps.reduce((sum, { seconds }) => sum + seconds, 0);
  expect(parts).toBeLessThanOrEqual((benched['all'] as { seconds: number }).seconds);
  expect(benched.steps.map(({ step }) => step)).toContain('whole carts');
  expect(benched['suggestion']).toMatchObject({ guest: { p50: expect.any(Number) as number }, known: {} });
});
