import { z } from 'zod';

/** Ids in an address, with commas between them; commas, colons and percent signs of an id itself are percent-encoded. */
export const ListedIds = z
  .string()
  .max(15_000)
  .transform((text, context) => listed(text, context).map(({ productId }) => productId));

/** A cart in an address: ids as in `ListedIds`, each with how many pieces after a colon where it is not one. */
export const ListedCart = z.string().max(15_000).transform(listed);

/** A line of a cart as an address lists it. */
export interface ListedLine {
  readonly productId: string;
  readonly quantity?: number | undefined;
}

function listed(text: string, context: z.core.$RefinementCtx<string>): ListedLine[] {
  const lines = text
    .split(',')
    .filter((part) => part !== '')
    .map(lineOf);
  if (!lines.includes(undefined)) return lines.filter((line) => line !== undefined);
  const message =
    'must be ids with commas between them, each with its pieces after a colon; a % , or : of an id percent-encoded';
  context.addIssue({ code: 'custom', message, input: text });
  return [];
}

function lineOf(part: string): ListedLine | undefined {
  const [id = '', pieces = '1', ...more] = part.split(':');
  if (more.length > 0 || !/^[1-9]\d{0,7}$/.test(pieces)) return undefined;
  try {
    return { productId: decodeURIComponent(id), quantity: Number(pieces) };
  } catch {
    return undefined;
  }
}
