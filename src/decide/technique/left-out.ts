import type { Dropped } from '../../domain/index.ts';

/** Showing it would cost more than it is expected to earn. */
export const NOT_WORTH_ATTENTION: Omit<Dropped, 'productId'> = {
  rule: 'not_worth_attention',
  why: 'expected to earn less than the attention that it asks for',
};

/** It is worth something, and nothing is shown this time. */
export const LEFT_OUT_TO_LEARN: Omit<Dropped, 'productId'> = {
  rule: 'left_out_to_learn',
  why: 'left out this time, to learn whether it is worth the attention that it asks for',
};
