/**
 * What the threads of one local ridge share: columns over shared memory, and two counters of chunks. A chunk is
 * `CHUNK` products; who takes it writes only the places of its own products, so that the outcome does not depend on who
 * took which, and a chunk that was lost can be done again.
 */
export interface RidgeJob {
  /** Products. */
  readonly size: number;
  /** Neighbours of each target at most: k. */
  readonly reach: number;
  /** Entries of a row of the Gram matrix that are kept at most; where there are as many as products, it is whole. */
  readonly width: number;
  /** Ridge that is added to the diagonal, in weighted orders. */
  readonly lambda: number;
  /** Orders by products, and products by orders, as in a history. */
  readonly orderStart: Uint32Array;
  readonly orderProduct: Uint32Array;
  readonly productStart: Uint32Array;
  readonly productOrder: Uint32Array;
  /** Weight of each order; 0 leaves it out. */
  readonly weight: Float32Array;
  /** Diagonal of the Gram matrix: each product's sum of weights. */
  readonly diagonal: Float64Array;
  /**
   * Gram rows, `width` places each: products and sums of weights; `gramLength` places are filled. Of a whole one
   * place j of a row is product j, and the other two columns are empty.
   */
  readonly gramLength: Uint32Array;
  readonly gramProduct: Uint32Array;
  readonly gramWeight: Float32Array;
  /** Out: `reach` places for each target: its neighbours and their coefficients; `length` places are filled. */
  readonly length: Uint32Array;
  readonly neighbour: Uint32Array;
  readonly coefficient: Float32Array;
  /** Right-hand sides beside the neighbours: what the first phase leaves for the second. */
  readonly right: Float32Array;
  /** Next chunk of each phase, chunks done in each phase, and one mark for each chunk of each phase. */
  readonly next: Int32Array;
  readonly done: Int32Array;
  readonly finished: Int32Array;
}

/** Starts another thread that calls `helpRidge` with the job; its loss may cost time and nothing else. */
export type StartThread = (job: RidgeJob) => void;

/** Products in a chunk: small enough to even out the work of threads, large enough that taking one costs nothing. */
export const CHUNK = 32;

/** Whether the Gram matrix is kept whole. */
export const isWhole = ({ width, size }: Pick<RidgeJob, 'width' | 'size'>): boolean => width >= size;

/** Chunks of one phase. */
export const chunksOf = ({ size }: RidgeJob): number => Math.ceil(size / CHUNK);

const shared = (bytes: number) => new SharedArrayBuffer(Math.max(8, bytes));
const u32 = (length: number) => new Uint32Array(shared(4 * length), 0, length);
const f32 = (length: number) => new Float32Array(shared(4 * length), 0, length);
const i32 = (length: number) => new Int32Array(shared(4 * length), 0, length);

function sharedCopy(column: Uint32Array): Uint32Array {
  const copy = u32(column.length);
  copy.set(column);
  return copy;
}

/** What a local ridge is learned from: orders with their products, products with their orders, and weights of orders. */
export interface RidgeInput {
  readonly orderStart: Uint32Array;
  readonly orderProduct: Uint32Array;
  readonly productStart: Uint32Array;
  readonly productOrder: Uint32Array;
  readonly weight: Float32Array;
  readonly reach: number;
  readonly width: number;
  readonly lambda: number;
}

/** Lays a job out in shared memory: 8 bytes for each line twice over, and 8 * width + 12 * reach for each product. */
export function ridgeJob(input: RidgeInput): RidgeJob {
  const size = input.productStart.length - 1;
  const { reach, width, lambda } = input;
  const weight = f32(input.weight.length);
  weight.set(input.weight);
  const diagonal = new Float64Array(shared(8 * size), 0, size);
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let e = input.productStart[i]!; e < input.productStart[i + 1]!; e++) sum += weight[input.productOrder[e]!]!;
    diagonal[i] = sum;
  }
  return {
    size,
    reach,
    width,
    lambda,
    orderStart: sharedCopy(input.orderStart),
    orderProduct: sharedCopy(input.orderProduct),
    productStart: sharedCopy(input.productStart),
    productOrder: sharedCopy(input.productOrder),
    weight,
    diagonal,
    gramLength: u32(isWhole({ width, size }) ? 0 : size),
    gramProduct: u32(isWhole({ width, size }) ? 0 : size * width),
    gramWeight: f32(size * width),
    length: u32(size),
    neighbour: u32(size * reach),
    coefficient: f32(size * reach),
    right: f32(size * reach),
    next: i32(2),
    done: i32(2),
    finished: i32(2 * Math.ceil(size / CHUNK)),
  };
}
