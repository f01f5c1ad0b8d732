import { expect, test } from 'vitest';
import { detached, memo } from './memo.ts';

test('an answer is computed once, and forgotten when too many are known', () => {
  const asked: string[] = [];
  const length = memo((text) => {
    asked.push(text);
    return text.length;
  }, 2);
  expect(['a', 'bb', 'a', 'ccc', 'a'].map(length)).toEqual([1, 2, 1, 3, 1]);
  expect(asked).toEqual(['a', 'bb', 'ccc', 'a']);
});

test('a copy says the same', () => {
  for (const text of ['', 'short', 'a longer text with ร้าน and half a \ud800 character'])
    expect(detached(text)).toBe(text);
});
