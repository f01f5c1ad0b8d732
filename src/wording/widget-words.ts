import { type Locale, type ShopConfig, type WidgetSpeech, WidgetWord, type WidgetWords } from '../domain/index.ts';
import { english } from './messages/en.ts';
import { argumentsOf, parse } from './parse.ts';
import { type Speech, speechIn } from './speech.ts';

const spoken = new WeakMap<Speech, WidgetSpeech>();

/**
 * The widget's texts in a shopper's language, or in English where we do not speak it, in the words of the shop's configuration where it has
 * any: plain strings, in which whoever shows them puts what stands in braces.
 */
export function widgetWords(locale: Locale | undefined, config?: Pick<ShopConfig, 'messages'>): WidgetSpeech {
  const speech = speechIn(locale, config);
  let known = spoken.get(speech);
  if (known === undefined) spoken.set(speech, (known = { locale: speech.tag, words: wordsOf(speech) }));
  return known;
}

function wordsOf({ say }: Speech): WidgetWords {
  return Object.fromEntries(
    WidgetWord.options.map((word) => [word, say(`widget.${word}`, HOLES.get(word))]),
  ) as WidgetWords;
}

/** Each argument stands for itself: it is left standing as a name in braces. */
const HOLES = new Map(
  WidgetWord.options.map((word) => {
    const names = [...argumentsOf(parse(english[`widget.${word}`])).keys()];
    return [word, Object.fromEntries(names.map((name) => [name, `{${name}}`]))];
  }),
);
