/** Runs one work after another, in the order in which they were asked for. */
export type InTurn = (work: () => Promise<void>) => Promise<void>;

/** A turn of its own: what fails is told to whoever asked for it, and keeps nobody behind it from running. */
export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
