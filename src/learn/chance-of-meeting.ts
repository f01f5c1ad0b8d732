/**
 * How often two products would meet by chance: the orders that hold both, over the product of the orders that hold each, if
 * every line were dealt anew to the baskets as they are: sum of l (l - 1) over (sum of l) squared, for baskets of l
 * products (the configuration model: Newman 2010, Networks, 13.2). Counting orders alone, 1 / orders, would take a
 * wholesaler's basket for evidence that everything belongs together. 0 where no basket holds two.
 */
export function chanceOfMeeting(start: Uint32Array, weights: Float32Array): number {
  let lines = 0;
  let meetings = 0;
  for (let o = 0; o < weights.length; o++) {
    const length = weights[o]! > 0 ? start[o + 1]! - start[o]! : 0;
    lines += length;
    meetings += length * (length - 1);
  }
  return lines === 0 ? 0 : meetings / lines ** 2;
}
