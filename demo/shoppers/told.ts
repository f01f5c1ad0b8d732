import { type Customer, TRAITS } from '../../src/domain/index.ts';
import type { Random } from '../../src/lib/index.ts';

/**
 * What a customer of the demo shop told of themselves: few answer a survey, two in five filled in a profile, and most of those agreed
 * to be told apart by it. None of it has anything to do with what they buy.
 */
export function toldBy(random: Random): Pick<Customer, 'profilingConsent' | 'traits'> {
  const answered = random.chance(0.3);
  const filledIn = random.chance(0.4);
  const promoter = Math.min(10, Math.max(0, Math.round(7.5 + 2 * random.normal())));
  const [age, gender] = [random.pick(TRAITS.ageBand.choices), random.pick(TRAITS.gender.choices)];
  const agreed = filledIn && random.chance(0.7);
  if (!answered && !filledIn) return {};
  return {
    ...(agreed && { profilingConsent: '2025-01-01T00:00:00Z' }),
    traits: {
      ...(answered && { netPromoter: promoter, feedback: feedbackOf(promoter) }),
      ...(filledIn && { ageBand: age, gender }),
    },
  };
}

function feedbackOf(promoter: number): 'positive' | 'neutral' | 'negative' {
  if (promoter >= 8) return 'positive';
  return promoter >= 5 ? 'neutral' : 'negative';
}
