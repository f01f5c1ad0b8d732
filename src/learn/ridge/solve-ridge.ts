import { isWhole, type RidgeJob } from './ridge-job.ts';

/** Makes the kernel of the second phase, with buffers of its own. */
export function solveRidge(job: RidgeJob): (from: number, to: number) => void {
  const { reach, lambda } = job;
  const fill = isWhole(job) ? fillFromWhole(job) : fillFromRows(job);
  const matrix = new Float64Array(reach * reach);
  const right = new Float64Array(reach);

  /** Solves (G_NN + lambda I) b = G_Nj for targets `from` up to `to`, N being the neighbours of j that phase one found. */
  return function solve(from, to) {
    for (let j = from; j < to; j++) {
      const at = j * reach;
      const length = job.length[j]!;
      fill(matrix, j);
      for (let a = 0; a < length; a++) {
        matrix[a * reach + a] = job.diagonal[job.neighbour[at + a]!]! + lambda;
        right[a] = job.right[at + a]!;
      }
      choleskySolve({ matrix, n: length, stride: reach }, right);
      for (let a = 0; a < length; a++) job.coefficient[at + a] = right[a]!;
    }
  };
}

/** Writes the lower half of G_NN but its diagonal, for the neighbours N of a target. */
type Fill = (matrix: Float64Array, target: number) => void;

/** Looks each entry up: k^2 / 2 reads. */
function fillFromWhole({ reach, width, length, neighbour, gramWeight }: RidgeJob): Fill {
  return (matrix, target) => {
    const at = target * reach;
    for (let a = 1; a < length[target]!; a++) {
      const row = neighbour[at + a]! * width;
      for (let b = 0; b < a; b++) matrix[a * reach + b] = gramWeight[row + neighbour[at + b]!]!;
    }
  };
}

/** Goes through the rows of all neighbours: k * width reads, one behind the other. */
function fillFromRows({ size, reach, width, length, neighbour, gramLength, gramProduct, gramWeight }: RidgeJob): Fill {
  const local = new Int32Array(size).fill(-1);
  return (matrix, target) => {
    const at = target * reach;
    const near = length[target]!;
    for (let a = 0; a < near; a++) {
      local[neighbour[at + a]!] = a;
      for (let b = 0; b < a; b++) matrix[a * reach + b] = 0;
    }
    for (let a = 0; a < near; a++) {
      const row = neighbour[at + a]! * width;
      for (let g = row, end = row + gramLength[neighbour[at + a]!]!; g < end; g++) {
        const b = local[gramProduct[g]!]!;
        // A row that was cut may lack what the other one has, so each may fill the half that is read.
        if (b >= 0) matrix[b < a ? a * reach + b : b * reach + a] = gramWeight[g]!;
      }
    }
    for (let a = 0; a < near; a++) local[neighbour[at + a]!] = -1;
  };
}

/** A square matrix of `n` rows, `stride` apart, of which the lower half counts. */
interface Lower {
  readonly matrix: Float64Array;
  readonly n: number;
  readonly stride: number;
}

/** Solves A x = b in place by Cholesky's factorisation: n^3 / 6 multiplications. */
function choleskySolve(lower: Lower, x: Float64Array): void {
  factorise(lower);
  const { matrix, n, stride } = lower;
  for (let i = 0; i < n; i++) {
    const row = i * stride;
    let sum = x[i]!;
    for (let k = 0; k < i; k++) sum -= matrix[row + k]! * x[k]!;
    x[i] = sum / matrix[row + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    const solved = x[i]! / matrix[i * stride + i]!;
    x[i] = solved;
    for (let k = 0; k < i; k++) x[k]! -= matrix[i * stride + k]! * solved;
  }
}

/**
 * A = L L', two rows by two columns at a time, because four sums out of four numbers keep the processor busy where one sum
 * waits for its own last addition. A pivot that rounding or a cut row made negative is lifted to a trifle of its own
 * diagonal, which only damps that neighbour. A kernel: its loops are one thought.
 */
function factorise({ matrix: m, n, stride }: Lower): void {
  for (let i = 0; i < n; i += 2) {
    const isPair = i + 1 < n;
    const one = i * stride;
    // The last row of an odd number is its own second: what is written twice is the same.
    const two = isPair ? one + stride : one;
    for (let j = 0; j < i; j += 2) {
      const left = j * stride;
      const right = left + stride;
      let a = m[one + j]!;
      let b = m[one + j + 1]!;
      let c = m[two + j]!;
      let d = m[two + j + 1]!;
      for (let k = 0; k < j; k++) {
        const x = m[one + k]!;
        const y = m[two + k]!;
        const s = m[left + k]!;
        const t = m[right + k]!;
        a -= x * s;
        b -= x * t;
        c -= y * s;
        d -= y * t;
      }
      a /= m[left + j]!;
      c /= m[left + j]!;
      m[one + j] = a;
      m[two + j] = c;
      m[one + j + 1] = (b - a * m[right + j]!) / m[right + j + 1]!;
      m[two + j + 1] = (d - c * m[right + j]!) / m[right + j + 1]!;
    }
    let a = m[one + i]!;
    let c = isPair ? m[two + i]! : 0;
    let d = isPair ? m[two + i + 1]! : 0;
    const leastOne = 1e-6 * a;
    const leastTwo = 1e-6 * d;
    for (let k = 0; k < i; k++) {
      const x = m[one + k]!;
      const y = m[two + k]!;
      a -= x * x;
      c -= x * y;
      d -= y * y;
    }
    a = Math.sqrt(Math.max(a, leastOne, Number.MIN_VALUE));
    m[one + i] = a;
    if (!isPair) return;
    c /= a;
    m[two + i] = c;
    m[two + i + 1] = Math.sqrt(Math.max(d - c * c, leastTwo, Number.MIN_VALUE));
  }
}
