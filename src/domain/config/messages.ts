import { z } from 'zod';
import { SHOPPER_LOCALES } from '../locale.ts';
import { text } from '../text.ts';

const MessageName = z
  .string()
  .max(60)
  .regex(/^[a-z]+\.[a-z_]+$/i, 'is not the name of a message, such as widget.addToCart');

/** What shoppers read, as the merchant words it: ICU messages by language and name. */
export const MessagesSection = z.partialRecord(z.enum(SHOPPER_LOCALES), z.record(MessageName, text(500))).default({});
export type MessagesSection = z.infer<typeof MessagesSection>;
