/**
 * Browsing sessions as columns, by the moment of their last click, oldest first: clicks of session s are `click[start[s]]`
 * up to `click[start[s + 1]]`, oldest first.
 */
export interface Sessions {
  /** Length sessions + 1. */
  readonly start: Uint32Array;
  /** Places of products. */
  readonly click: Uint32Array;
  /** When the last click of each was, in seconds or any other count that does not fall; its number where there are no times. */
  readonly at: Float64Array;
}

/** A session ends where nothing has been clicked for so long. */
export const SESSION_SILENCE_SECONDS = 30 * 60;

/** Whoever clicks more often than this without a pause is no person: such a session is left out. */
export const SESSION_MOST_CLICKS = 200;

/** What counts as a click on a product: its page was opened, an offer of it followed, or it was put into the cart. */
export const CLICK_KINDS = ['viewed', 'clicked', 'added'] as const;

/** A product that visitors look at next, with what speaks for it. Places are those of a snapshot. */
export interface NextView {
  readonly place: number;
  /** Comparable within one answer. */
  readonly score: number;
  /** The product of this visitor that speaks for it: the latest one that is seen with it more often than chance has it. */
  readonly after: number;
  /** Of the latest `of` sessions that hold `after`, so many hold this product too, before it or after it. */
  readonly sessions: number;
  readonly of: number;
  /** How many times likelier than in any session. */
  readonly lift: number;
}

/** Of nobody. */
export const NO_SESSIONS = { start: Uint32Array.of(0), click: new Uint32Array(), at: new Float64Array(), readUntil: 0 };
