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

/**
 * Solves A x = b in place by Cholesky's factorisation (lower triangle, rows `stride` apart): n^3 / 6 multiplications, both
 * operands of the inner loop contiguous. A pivot that rounding or a cut row made negative is lifted to a trifle of its
 * own diagonal, which only damps that neighbour.
 */
function choleskySolve(
  { matrix, n, stride }: { matrix: Float64Array; n: number; stride: number },
  x: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    const row = i * stride;
    for (let j = 0; j < i; j++) {
      const other = j * stride;
      // Four sums at a time, because one waits for its own last addition.
      let a = matrix[row + j]!;
      let b = 0;
      let c = 0;
      let d = 0;
      let k = 0;
      for (; k + 3 < j; k += 4) {
        a -= matrix[row + k]! * matrix[other + k]!;
        b -= matrix[row + k + 1]! * matrix[other + k + 1]!;
        c -= matrix[row + k + 2]! * matrix[other + k + 2]!;
        d -= matrix[row + k + 3]! * matrix[other + k + 3]!;
      }
      for (; k < j; k++) a -= matrix[row + k]! * matrix[other + k]!;
      matrix[row + j] = (a + b + c + d) / matrix[other + j]!;
    }
    let pivot = matrix[row + i]!;
    const least = 1e-6 * pivot;
    for (let k = 0; k < i; k++) pivot -= matrix[row + k]! * matrix[row + k]!;
    matrix[row + i] = Math.sqrt(Math.max(pivot, least, Number.MIN_VALUE));
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
