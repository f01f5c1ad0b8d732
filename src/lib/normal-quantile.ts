/**
 * The number below which a standard normal variable lies with this probability, within 0.0005 (Abramowitz and Stegun 1964,
 * 26.2.23). For probabilities above 0 and below 1.
 */
export function normalQuantile(probability: number): number {
  const tail = Math.min(probability, 1 - probability);
  const t = Math.sqrt(-2 * Math.log(tail));
  const distance =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  return probability < 0.5 ? -distance : distance;
}
