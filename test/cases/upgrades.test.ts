import { describe, expect, test } from 'vitest';
import { agreement, judgedUpgrades } from './judged-upgrades.ts';

const pairs = judgedUpgrades();
const ofPart = (name: string) => agreement(pairs.filter(({ part }) => part === name));

describe('L5 what a person calls an upgrade', () => {
  test('was judged on at least 200 pairs, most of them hard to refuse, a third of them held out', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(200);
    expect(pairs.filter(({ isUpgrade }) => !isUpgrade).length).toBeGreaterThan(pairs.length / 2);
    expect(ofPart('held_out').pairs / pairs.length).toBeCloseTo(1 / 3, 1);
  });

  test('is nearly always what is offered, and nearly always offered, on the pairs that are open to tuning', () => {
    const { precision, recall } = ofPart('open');
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  test('and no less so on those that were held out', () => {
    const { precision, recall } = ofPart('held_out');
    expect(precision).toBeGreaterThanOrEqual(0.94);
    expect(recall).toBeGreaterThanOrEqual(0.94);
  });
});
