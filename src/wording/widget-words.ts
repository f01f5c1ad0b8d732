import { IntlMessageFormat } from 'intl-messageformat';
import { type Locale, WidgetWord, type WidgetSpeech, type WidgetWords } from '../domain/index.ts';
import { MESSAGES } from './messages/index.ts';
import { languageOf, tagOf } from './tag-of.ts';

/** Arguments of the widget's texts: each is left standing as a name in braces. */
const HOLES = Object.fromEntries(
  ['title', 'amount', 'number', 'of', 'chosen', 'offered', 'from'].map((name) => [name, `{${name}}`]),
);

const spoken = new Map<string, WidgetSpeech>();

/**
 * The widget's texts in a shopper's language, or in English where we do not speak it: plain strings, in which whoever shows them puts what
 * stands in braces.
 */
export function widgetWords(locale: Locale | undefined): WidgetSpeech {
  const tag = tagOf(locale);
  let speech = spoken.get(tag);
  if (speech === undefined) spoken.set(tag, (speech = { locale: tag, words: wordsOf(tag) }));
  return speech;
}

function wordsOf(tag: string): WidgetWords {
  const messages = MESSAGES[languageOf(tag)];
  const words = WidgetWord.options.map((word) => [
    word,
    String(new IntlMessageFormat(messages[`widget.${word}`], tag, undefined, { ignoreTag: true }).format(HOLES)),
  ]);
  return Object.fromEntries(words) as WidgetWords;
}
