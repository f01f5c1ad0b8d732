/** How long an answer may be given again. */
export interface Freshness {
  /** Younger than this it is as good as new. */
  readonly freshMs: number;
  /** Younger than this it is given once more while a new one is fetched behind it. */
  readonly usableMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Asks a slow question seldom. Many who ask at once share one answer; where a new one cannot be had, the last one is
 * given however old it is, and only who never had one hears of the trouble. Whoever asks names what the answer depends
 * on: where that has changed, the last answer is out of date at once.
 */
export function remembered<Answer>(ask: () => Promise<Answer>, { freshMs, usableMs, now }: Freshness) {
  let last: { readonly answer: Answer; readonly at: number; readonly about: string } | undefined;
  let asking: { readonly answer: Promise<Answer>; readonly about: string } | undefined;

  async function askFor(about: string): Promise<Answer> {
    try {
      last = { at: now(), answer: await ask(), about };
    } catch (error) {
      if (!last) throw error;
    } finally {
      asking = undefined;
    }
    return last.answer;
  }
  return async (about: string): Promise<Answer> => {
    const age = last?.about === about ? now() - last.at : Infinity;
    if (last && age < freshMs) return last.answer;
    if (asking?.about !== about) asking = { answer: askFor(about), about };
    if (last && age < usableMs) return last.answer;
    return asking.answer;
  };
}
