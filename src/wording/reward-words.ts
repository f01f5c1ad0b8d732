import type { Currency, Off } from '../domain/index.ts';
import type { Speech } from './reasons.ts';

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

/** What a language says it with: rewards as nouns, and the sentences round them. */
export interface RewardPhrases {
  readonly shipping: string;
  readonly gift: (title: string) => string;
  readonly off: (amount: string) => string;
  readonly offNext: (amount: string) => string;
  readonly missing: (amount: string, reward: string) => string;
  readonly reached: (reward: string) => string;
  readonly filler: (reward: string) => string;
}

/** The sentences of a language from its phrases. */
export function rewardReasons(
  phrases: RewardPhrases,
  { money, percent }: Pick<Speech, 'money' | 'percent'>,
): RewardReasons {
  const named = ({ gift, off, later, currency }: RewardWords): string => {
    if (gift !== undefined) return phrases.gift(gift);
    if (off === undefined || 'priceMinor' in off) return phrases.shipping;
    const amount = 'percent' in off ? percent(off.percent / 100) : money(off.amountMinor, currency);
    return later ? phrases.offNext(amount) : phrases.off(amount);
  };
  return {
    missing: ({ missingMinor, reward }) => phrases.missing(money(missingMinor, reward.currency), named(reward)),
    reached: (reward) => phrases.reached(named(reward)),
    filler: (reward) => phrases.filler(named(reward)),
  };
}
