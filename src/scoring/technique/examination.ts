import { PLACE_ROWS, type TechniqueState } from './technique-state.ts';
import { POSITIONS } from './technique-features.ts';

/** How likely a position is looked at beside the first one, as long as nothing is known. */
const AT_FIRST: readonly number[] = [1, 0.85, 0.75, 0.6];
/** How many accepted offers that is worth. */
const PRIOR_ACCEPTED = 20;
const ROUNDS = 10;

/**
 * How likely an offer at each position is looked at, the first being 1. Offers are accepted as often as they are looked at
 * and liked: `accepted ~ shown x like(row) x look(position)`, Poisson, whose maximum by expectation and maximisation is to set
 * likes and looks in turn to what was accepted over what was to be expected (the position-based model of Craswell et al. 2008). No
 * later position is looked at more than an earlier one.
 */
export function examination({ placeShown, placeAccepted }: TechniqueState): number[] {
  const look = [...AT_FIRST];
  const like = new Float64Array(PLACE_ROWS);
  for (let round = 0; round < ROUNDS; round++) {
    for (let row = 0; row < PLACE_ROWS; row++) {
      let accepted = 0;
      let expected = 0;
      for (let position = 0; position < POSITIONS; position++) {
        accepted += placeAccepted[row * POSITIONS + position]!;
        expected += placeShown[row * POSITIONS + position]! * look[position]!;
      }
      like[row] = expected > 0 ? accepted / expected : 0;
    }
    for (let position = 1; position < POSITIONS; position++) {
      let accepted = PRIOR_ACCEPTED * AT_FIRST[position]!;
      let expected = PRIOR_ACCEPTED;
      for (let row = 0; row < PLACE_ROWS; row++) {
        accepted += placeAccepted[row * POSITIONS + position]!;
        expected += placeShown[row * POSITIONS + position]! * like[row]!;
      }
      look[position] = Math.min(accepted / expected, look[position - 1]!);
    }
  }
  return look;
}
