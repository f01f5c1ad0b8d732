import { z } from 'zod';

/** An address that a page may lead to: http(s), or a path of the page's own server. What could be read as another server's is none. */
export const PageAddress = z
  .string()
  .max(2_000)
  .refine(
    (address) => isPath(address) || (/^https?:\/\/[^/\\]/i.test(address) && isClean(address) && URL.canParse(address)),
    'must be an http or https address, or a path that begins with one slash',
  );

/** True for a path from the root of whichever server a page is of: neither `//other.example` nor what a browser reads as that. */
export function isPath(address: string): boolean {
  return /^\/(?![/\\])/.test(address) && isClean(address);
}

/** Browsers leave out tabs and line breaks, and take backslashes for slashes. */
const isClean = (address: string): boolean => /^[^\p{Cc}\p{Cs}\\]*$/u.test(address);
