/** One array out of many; a single one is given back as it is. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const filled = parts.filter((part) => part.length > 0);
  if (filled.length <= 1) return filled[0] ?? new Uint8Array(0);
  return Buffer.concat(filled);
}
