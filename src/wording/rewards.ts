import type { Currency, Off } from '../domain/index.ts';
import type { Speech } from './speech.ts';

/** What is said of a reward: a gift by its title, or what comes off this order or, `later`, off the next; free shipping where neither is said. */
export interface RewardWords {
  readonly gift?: string | undefined;
  readonly off?: Off | undefined;
  readonly later?: boolean | undefined;
  readonly currency: Currency;
}

/** Sentences about what a cart earns from so much on. */
export interface RewardReasons {
  missing(says: { missingMinor: number; reward: RewardWords }): string;
  reached(reward: RewardWords): string;
  /** With one piece of what is offered the cart reaches the reward. */
  filler(reward: RewardWords): string;
}

/** The sentences of a language: rewards are nouns in them. */
export function rewardReasons({ say, money, percent }: Speech): RewardReasons {
  const named = ({ gift, off, later, currency }: RewardWords): string => {
    if (gift !== undefined) return say('reward.gift', { title: gift });
    if (off === undefined || 'priceMinor' in off) return say('reward.shipping');
    const amount = 'percent' in off ? percent(off.percent / 100) : money(off.amountMinor, currency);
    return say(later ? 'reward.offNext' : 'reward.off', { amount });
  };
  return {
    missing: ({ missingMinor, reward }) =>
      say('reward.missing', { amount: money(missingMinor, reward.currency), reward: named(reward) }),
    reached: (reward) => say('reward.reached', { reward: named(reward) }),
    filler: (reward) => say('reward.filler', { reward: named(reward) }),
  };
}
