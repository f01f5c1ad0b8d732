import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

/** A question whose answer is how often it was asked, on a clock that the test turns. */
function counting() {
  const clock = { now: 0 };
  const trouble: { error?: Error } = {};
  let asked = 0;
  const answer = remembered(
    async () => {
      if (trouble.error) throw trouble.error;
      return ++asked;
    },
    { freshMs: 10, usableMs: 100, now: () => clock.now },
  );
  return { clock, trouble, answer: (about = 'one snapshot') => answer(about) };
}

test('many who ask at once share one answer', async () => {
  const { answer } = counting();
  expect(await Promise.all([answer(), answer(), answer()])).toEqual([1, 1, 1]);
});

test('an old answer is given once more while a new one is fetched', async () => {
  const { clock, answer } = counting();
  await answer();
  clock.now = 9;
  expect(await answer()).toBe(1);
  clock.now = 10;
  expect(await answer()).toBe(1);
  expect(await answer()).toBe(2);
});

test('a very old answer is not given again', async () => {
  const { clock, answer } = counting();
  await answer();
  clock.now = 100;
  expect(await answer()).toBe(2);
});

test('an answer about something else is not given', async () => {
  const { answer } = counting();
  await answer();
  expect(await Promise.all([answer('another'), answer('another')])).toEqual([2, 2]);
  expect(await answer('another')).toBe(2);
});

test('T7 in trouble the last answer is given; who never had one hears of it', async () => {
  const { clock, trouble, answer } = counting();
  trouble.error = new Error('the database is away');
  await expect(answer()).rejects.toThrow('the database is away');
  delete trouble.error;
  expect(await answer()).toBe(1);
  trouble.error = new Error('the database is away');
  clock.now = 1_000;
  expect(await answer()).toBe(1);
  delete trouble.error;
  expect(await answer()).toBe(2);
});
