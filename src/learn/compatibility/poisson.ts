/**
 * Natural logarithm of the chance that a Poisson variable of the given mean is so small or smaller; computed in logarithms, so that it
 * does not vanish where the mean is large. Time in `seen`.
 */
export function logPoissonAtMost(seen: number, mean: number): number {
  let term = 1;
  let sum = 1;
  let shift = 0;
  for (let n = 1; n <= seen; n++) {
    term *= mean / n;
    sum += term;
    if (sum < 1e200) continue;
    shift += Math.log(1e200);
    term /= 1e200;
    sum /= 1e200;
  }
  return Math.log(sum) + shift - mean;
}
