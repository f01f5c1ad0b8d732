/** Why one row cannot be read, as a short sentence. Thrown by the readers of single rows and caught in `readRows` alone. */
export class Unreadable extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'Unreadable';
  }
}

/** A piece of a foreign text for use inside a sentence: quoted, and cut where it is long. */
export function quote(text: string): string {
  return text.length > 40 ? `"${text.slice(0, 40)}..."` : `"${text}"`;
}
