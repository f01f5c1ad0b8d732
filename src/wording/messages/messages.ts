import type { english } from './en.ts';

/** What names a text: the part of the product that says it, and what it says. */
export type MessageKey = keyof typeof english;

/** All texts of one language. */
export type Messages = Readonly<Record<MessageKey, string>>;
