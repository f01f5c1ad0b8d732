import type { SHOPPER_LOCALES } from '../../domain/index.ts';
import { english } from './en.ts';
import { westFrisian } from './fy.ts';
import type { Messages } from './messages.ts';
import { romanian } from './ro.ts';
import { thai } from './th.ts';
import { turkish } from './tr.ts';

/** All texts that shoppers read, by language. */
export const MESSAGES: Readonly<Record<(typeof SHOPPER_LOCALES)[number], Messages>> = {
  en: english,
  tr: turkish,
  th: thai,
  ro: romanian,
  fy: westFrisian,
};
export type { MessageKey, Messages } from './messages.ts';
