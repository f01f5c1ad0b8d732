import type { Difference } from '../../domain/index.ts';

/**
 * One difference between a thing and a dearer one, and what it is worth: above 0 a gain, below 0 a loss, 0 neither; `bars`
 * where it makes the dearer one another thing.
 */
export interface Step {
  readonly difference: Difference;
  readonly worth: number | 'bars';
  /** Said last: a level says less than a lumen. */
  readonly vague?: boolean;
}
