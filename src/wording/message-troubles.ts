import type { MessagesSection } from '../domain/index.ts';
import { english } from './messages/en.ts';
import type { MessageKey } from './messages/messages.ts';
import { argumentsOf, NotAMessage, parse, type Part } from './parse.ts';

/** A message of a configuration that cannot be said. */
export interface MessageTrouble {
  readonly locale: string;
  readonly key: string;
  /** What is wrong, in words that follow the key. */
  readonly wrong: string;
}

/** Every message of a configuration that names none of ours, is not in the form of ICU, or is filled with what ours does not have. */
export function messageTroubles(section: MessagesSection): readonly MessageTrouble[] {
  return Object.entries(section).flatMap(([locale, texts]) =>
    Object.entries(texts).flatMap(([key, text]) => {
      const wrong = troubleWith(key, text);
      return wrong === undefined ? [] : [{ locale, key, wrong }];
    }),
  );
}

/** What is wrong with a text in the place of one of ours; undefined where it will do. */
export function troubleWith(key: string, text: string): string | undefined {
  if (!Object.hasOwn(english, key)) return unknown(key);
  try {
    return misfit(parse(english[key as MessageKey]), parse(text), key.startsWith('widget.'));
  } catch (error) {
    if (error instanceof NotAMessage) return error.message;
    throw error;
  }
}

function unknown(key: string): string {
  const [part] = key.split('.', 1);
  const near = Object.keys(english).filter((each) => each.startsWith(`${part}.`));
  return `is not the name of a message; ${near.length === 0 ? 'names begin with' : 'there are'} ${(near.length === 0 ? ['claim.', 'reason.', 'reward.', 'widget.'] : near).join(', ')}`;
}

function misfit(ours: readonly Part[], theirs: readonly Part[], isPlain: boolean): string | undefined {
  const has = argumentsOf(ours);
  const names = [...has.keys()].map((name) => `{${name}}`).join(', ');
  for (const [name, kind] of argumentsOf(theirs)) {
    if (!has.has(name))
      return `has {${name}}, of which nothing is known there; ${names === '' ? 'nothing is filled in' : `filled in are ${names}`}`;
    if (kind === 'number' && has.get(name) === 'text')
      return `counts {${name}}, which is a text there: write {${name}} alone`;
  }
  if (isPlain && theirs.some(({ kind }) => kind === 'select' || kind === 'plural'))
    return 'chooses by what is filled in, which the widget does not: write one text for all';
  return undefined;
}
