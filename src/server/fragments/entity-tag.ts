import { createHash } from 'node:crypto';

/** A weak tag of a body: the same for bodies that are as good as each other. */
export function entityTag(body: string): string {
  return `W/"${createHash('md5').update(body).digest('base64url')}"`;
}

/** Whether a header If-None-Match names the tag. */
export function isKnown(tag: string, ifNoneMatch: string | undefined): boolean {
  return ifNoneMatch?.split(',').some((each) => each.trim() === tag) === true;
}
