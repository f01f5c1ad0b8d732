import { expect, test, vi } from 'vitest';
import { keepUp } from './keep-up.ts';

test('T7 what cannot be brought up to date is tried again until it can, and told of once', async () => {
  const failed = vi.fn();
  let tries = 0;
  const keeping = keepUp(
    () => {
      tries += 1;
      return tries < 4 ? Promise.reject(new Error('away')) : Promise.resolve();
    },
    failed,
    1,
  );
  keeping.ask();
  await expect.poll(() => tries).toBe(4);
  expect(failed).toHaveBeenCalledTimes(1);
});

test('however often it is asked for while it runs, it is done once more', async () => {
  let began = 0;
  const ends: (() => void)[] = [];
  const keeping = keepUp(
    () => {
      began += 1;
      return new Promise((resolve) => ends.push(resolve));
    },
    () => undefined,
  );
  for (let times = 0; times < 5; times++) keeping.ask();
  ends[0]!();
  await expect.poll(() => began).toBe(2);
  keeping.ask();
  const stopped = keeping.stop();
  ends[1]!();
  await stopped;
  expect(began).toBe(2);
});
