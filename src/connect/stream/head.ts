/** A stream whose beginning was looked at: `head` is the beginning, `all` the whole stream, `head` included. */
export interface Headed<T> {
  head: T | undefined;
  all: AsyncGenerator<T>;
}

/** Takes the first piece of a stream without losing it. */
export async function withHead<T>(stream: AsyncGenerator<T>): Promise<Headed<T>> {
  const first = await stream.next();
  if (first.done) return { head: undefined, all: stream };
  return { head: first.value, all: again(first.value, stream) };
}

async function* again<T>(head: T, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    yield head;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
