import { expect, test } from 'vitest';
import { LANGUAGES } from '../words/words.ts';
import { evidenceText } from './evidence-text.ts';

const WITHIN = { kind: 'bestsellers', orders: 40, rank: 1 } as const;

test('S9 evidence is strong, some or little by what was counted', () => {
  const told = [0.8, 0.79, 0.5, 0.49].map((confidence) => evidenceText(LANGUAGES.en, { evidence: WITHIN, confidence }));
  expect(told).toEqual(['Evidence: strong', 'Evidence: some', 'Evidence: some', 'Evidence: little']);
});

test('S9 where the merchant chose, or a price is missing, no evidence is claimed', () => {
  const filler = { kind: 'filler', offerId: 'free', fromMinor: 5_000, missingMinor: 300, overMinor: 95 } as const;
  for (const evidence of [{ kind: 'manual', chosenBy: 'pin' } as const, filler])
    expect(evidenceText(LANGUAGES.en, { evidence, confidence: 1 })).toBeUndefined();
});
