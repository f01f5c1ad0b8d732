/** A list of texts as two columns: text t is the bytes `start[t]` up to `start[t + 1]` of `bytes`, in UTF-8. */
export interface TextColumn {
  readonly start: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Lays texts out one behind the other. Together they may not exceed 4 GB. */
export function textColumn(texts: readonly string[]): TextColumn {
  const start = new Uint32Array(texts.length + 1);
  let end = 0;
  for (let t = 0; t < texts.length; t++) start[t + 1] = end += Buffer.byteLength(texts[t]!);
  if (end > 0xffff_ffff) throw new RangeError('These texts are more than 4 GB together.');
  const bytes = Buffer.alloc(end);
  for (let t = 0; t < texts.length; t++) bytes.write(texts[t]!, start[t]!);
  return { start, bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, end) };
}

/** Reads one text; about a tenth of a microsecond for a short one. */
export function textAt({ start, bytes }: TextColumn, place: number): string {
  const from = start[place]!;
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, start[place + 1]! - from).toString();
}
