/** Lanczos' approximation with g = 7 and nine terms (Press et al., Numerical Recipes, 6.1): 15 digits. */
const LANCZOS = [
  0.9999999999998099, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.3234287776531, -176.6150291621406,
  12.507_343_278_686_905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

function logGamma(x: number): number {
  const t = x + 6.5;
  const sum = LANCZOS.reduce((total, term, k) => (k === 0 ? term : total + term / (x - 1 + k)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

const TINY = 1e-300;
const CLOSE = 1e-16;
const MOST_TERMS = 10_000;

/** The regularised incomplete beta function, by its continued fraction (Lentz; Numerical Recipes, 6.4). */
function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  const away = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < CLOSE) break;
  }
  return front * fraction;
}

/** Chance that Student's t with so many degrees of freedom, which need not be whole, is at most `t`. */
export function studentT(t: number, freedom: number): number {
  const tail = incompleteBeta(freedom / 2, 0.5, freedom / (freedom + t * t)) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** What Student's t stays below with that chance, by bisection to the last digit; 0 < chance < 1. */
export function studentTQuantile(chance: number, freedom: number): number {
  if (chance < 0.5) return -studentTQuantile(1 - chance, freedom);
  let [low, high] = [0, 1];
  while (studentT(high, freedom) < chance) high *= 2;
  for (let step = 0; step < 200 && high - low > Number.EPSILON * high; step++) {
    const middle = (low + high) / 2;
    if (studentT(middle, freedom) < chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
