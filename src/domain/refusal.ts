/** What kind of mistake a caller made. `server/problem.ts` alone knows which status each one is. */
export type RefusalCode =
  | 'bad_input'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'too_large'
  | 'too_many'
  | 'not_ready';

/**
 * A caller's mistake, in words for the person who made it: what happened, and what to do.
 * Everything else that is thrown is our own bug.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** One sentence that says what to do about it. */
  readonly fix: string;

  constructor(code: RefusalCode, message: string, fix: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Refusal';
    this.code = code;
    this.fix = fix;
  }
}
