/**
 * Remembers what a pure function of one text answered, for the texts of the last `limit` distinct calls or so. Columns
 * repeat themselves: half a million rows name a few thousand products, so their checks cost one look-up.
 */
export function memo<T>(compute: (text: string) => T, limit = 20_000): (text: string) => T {
  let known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const answer = compute(text);
    if (known.size >= limit) known = new Map();
    known.set(detached(text), answer);
    return answer;
  };
}

/**
 * A copy that shares no memory with the text that it was cut from. Engines keep the whole of a text alive for a piece
 * of it; whoever keeps pieces for long keeps copies.
 */
export function detached(text: string): string {
  // Short pieces are copied by the engine in any case.
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
