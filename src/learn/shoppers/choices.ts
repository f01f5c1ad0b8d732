import {
  type ChoiceColumn,
  type GivenChoice,
  type History,
  type ShopperTraits,
  STORED_CHOICES,
  TRAITS,
} from '../../domain/index.ts';

/** A word more cannot be numbered: whoever says it is not known by that trait. */
const MOST_WORDS = 65_534;

/** What is known in words of each shopper; sensitive words of those alone who agreed. */
export function choicesOf(
  history: History,
  { placeOf, agreedAt }: { placeOf: Int32Array; agreedAt: Float64Array },
): ShopperTraits['choices'] {
  const agreed = (s: number) => !Number.isNaN(agreedAt[s]!);
  const told = (id: GivenChoice): readonly string[] =>
    history.given?.choices[id] ?? new Array<string>(agreedAt.length).fill('');
  const columns = STORED_CHOICES.map((id): [string, ChoiceColumn] => {
    if (id === 'country') return [id, coded(withOrders(history, placeOf, told(id)))];
    return [id, coded(TRAITS[id].sensitive ? told(id).map((word, s) => (agreed(s) ? word : '')) : told(id))];
  });
  return Object.fromEntries(columns) as unknown as ShopperTraits['choices'];
}

/** The country that the shop told, or else that of the latest order that names one. */
function withOrders({ orders, countries }: History, placeOf: Int32Array, told: readonly string[]): string[] {
  const words = [...told];
  for (let o = orders.count - 1; o >= 0; o--) {
    const [c, country] = [orders.customer[o]!, orders.country[o]!];
    if (c >= 0 && country >= 0) words[placeOf[c]!] ||= countries[country]!;
  }
  return words;
}

function coded(of: readonly string[]): ChoiceColumn {
  const words = [...new Set(of)]
    .filter((word) => word !== '')
    .sort()
    .slice(0, MOST_WORDS);
  const codes = new Map(words.map((word, place) => [word, place + 1]));
  return { words, code: Uint16Array.from(of, (word) => codes.get(word) ?? 0) };
}
