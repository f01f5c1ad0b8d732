import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Refusal } from '../domain/index.ts';

/** Texts are gathered until there are so many characters: a system call for each would be slow. */
const CHUNK = 64 * 1024;

/**
 * Writes texts to a stream as fast as it takes them, or to a file, which is there whole or as it was. A reader who has seen
 * enough and goes away, such as `head`, is no failure.
 */
export async function writeOut(out: string | NodeJS.WritableStream, texts: Iterable<string>): Promise<void> {
  if (typeof out !== 'string') return writeToReader(out, texts);
  const draft = `${out}.${process.pid}.draft`;
  try {
    const file = createWriteStream(draft);
    await once(file, 'open');
    await writeTo(file, texts);
    file.end();
    await once(file, 'close');
    renameSync(draft, out);
  } catch (cause) {
    rmSync(draft, { force: true });
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === undefined) throw cause;
    throw new Refusal('bad_input', `${out} cannot be written (${code}).`, 'Name a file where you may write.', {
      cause,
    });
  }
}

async function writeToReader(stream: NodeJS.WritableStream, texts: Iterable<string>): Promise<void> {
  const gone = Promise.withResolvers<void>();
  const leave = (error: NodeJS.ErrnoException): void => (error.code === 'EPIPE' ? gone.resolve() : gone.reject(error));
  // Left in place: what is still on its way to a reader who is gone fails later.
  stream.on('error', leave);
  await Promise.race([gone.promise, writeTo(stream, texts)]).catch(leave);
  await Promise.race([gone.promise, new Promise<void>((done) => stream.write('', () => done()))]);
}

async function writeTo(stream: NodeJS.WritableStream, texts: Iterable<string>): Promise<void> {
  let gathered = '';
  for (const text of texts) {
    gathered += text;
    if (gathered.length < CHUNK) continue;
    if (!stream.write(gathered)) await once(stream, 'drain');
    gathered = '';
  }
  if (gathered !== '' && !stream.write(gathered)) await once(stream, 'drain');
}
