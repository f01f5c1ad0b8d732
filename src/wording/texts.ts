import type { MessagesSection, SHOPPER_LOCALES } from '../domain/index.ts';
import { type Compiled, compile } from './compile.ts';
import { type MessageKey, MESSAGES } from './messages/index.ts';
import { troubleWith } from './message-troubles.ts';
import { parse } from './parse.ts';

type Language = (typeof SHOPPER_LOCALES)[number];

/** Texts of one language, compiled when first said. */
export type Texts = (key: MessageKey) => Compiled;

const ours = new Map<Language, Texts>();

/** Our texts of a language with the merchant's in the place of those that the configuration words otherwise. */
export function textsIn(language: Language, section: MessagesSection = {}): Texts {
  let usual = ours.get(language);
  if (usual === undefined) {
    const messages = MESSAGES[language];
    ours.set(language, (usual = lazily((key) => compile(parse(messages[key])))));
  }
  const own = section[language];
  if (own === undefined) return usual;
  const known = usual;
  // A configuration may be older than the texts of today: what no longer fits is as by default.
  return lazily((key) => {
    const text = own[key];
    return text === undefined || troubleWith(key, text) !== undefined ? known(key) : compile(parse(text));
  });
}

function lazily(make: Texts): Texts {
  const made = new Map<MessageKey, Compiled>();
  return (key) => {
    let compiled = made.get(key);
    if (compiled === undefined) made.set(key, (compiled = make(key)));
    return compiled;
  };
}
