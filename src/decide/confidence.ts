/** Orders of evidence at which we are half sure. */
const HALF_SURE = 9;

/**
 * How sure so much evidence makes us, 0-1: n / (n + 9). One order that chance does not explain gives 0.1, nine give 0.5,
 * 171 give 0.95; nothing ever gives 1.
 */
export function sureness(evidence: number): number {
  return evidence <= 0 ? 0 : round(evidence / (evidence + HALF_SURE));
}

/**
 * Sureness that two products belong together: of the orders that they share, those beyond what chance would bring,
 * `together - of * rate of the other`. A pair that meets no more often than chance gives 0.
 */
export function pairConfidence({ together, lift }: { together: number; lift: number }): number {
  return lift <= 0 ? 0 : sureness(together - together / lift);
}

/**
 * Sureness that sales rose: the chi-square of two equally long windows against "as many in each",
 * `(lately - before)^2 / (lately + before)`, as evidence. No rise gives 0.
 */
export function riseConfidence(lately: number, before: number): number {
  return lately <= before ? 0 : sureness((lately - before) ** 2 / (lately + before));
}

/**
 * Sureness that one product is a better version of another: the geometric mean of the learned score, how much better for
 * how little more, and of `1 - 2^-d` for d differences that can be named. Nothing to name gives 0.
 */
export function upgradeConfidence(score: number, differences: number): number {
  return round(Math.sqrt(clip(score) * (1 - 2 ** -differences)));
}

/** Sureness that two products are alike: the cosine itself. */
export function likenessConfidence(cosine: number): number {
  return round(clip(cosine));
}

/** Sureness that a customer needs something again: the chance that it is ever bought again, as purchase intervals have it. */
export function needConfidence(ever: number): number {
  return round(clip(ever));
}

/** Four decimals: more would only pretend. */
function round(rate: number): number {
  return Math.round(rate * 10_000) / 10_000;
}

const clip = (rate: number): number => (rate > 0 ? Math.min(rate, 1) : 0);
