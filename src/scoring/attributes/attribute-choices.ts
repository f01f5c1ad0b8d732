import { fold } from '../../lib/index.ts';
import { attributeValue } from './attribute-value.ts';
import { baseOf, SIZES } from './units.ts';

/**
 * One thing that an attribute can be: amounts of a measure from one to another, in its base unit, of which the unit that was written is
 * `scale`; or words.
 */
export type AttributeChoice =
  | {
      readonly kind: 'amounts';
      readonly from: number;
      readonly to: number;
      readonly unit: string;
      readonly scale: number;
    }
  | { readonly kind: 'words'; readonly words: string };

const LONGEST = 500;
const MOST_CHOICES = 50;
// No `en` and no `of`, which are and and or in West Frisian: norms are called EN 1078, and a lock has 6 of 10.
const AND_OR = / (?:and|or|und|oder|ve|veya|et|ou|si|sau|และ|หรือ) /u;
/** Between two digits a comma is a decimal one. */
const COMMA = /,(?=\D)|(?<=\D),/;
const TO = ['-', '–', '—', '~', '…', ' to ', ' bis ', ' tot ', ' ile ', ' la ', ' ถึง '];
const AT_MOST = ['up to ', 'max. ', 'max ', '≤', '<='];
const AT_LEAST = ['from ', 'min. ', 'min ', '≥', '>='];

/**
 * What an attribute's value can be: of `26, 28` either, of `25-32 mm` any amount between, of `S/M` one of two sizes; a unit that is said
 * once holds for the amounts before it. Millimetres, inches and metres are one measure, and so are other units of a kind.
 * Time is linear in the text.
 */
export function attributeChoices(text: string): readonly AttributeChoice[] {
  const plain = fold(text.slice(0, LONGEST)).trim().split(/\s+/).join(' ');
  const pieces = plain
    .split(/[;|]/)
    .flatMap((piece) => piece.split(COMMA))
    .flatMap((piece) => piece.split(AND_OR))
    .flatMap(atSlashes)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  return withUnits(pieces.slice(0, MOST_CHOICES).map(choiceOf)).map(inBase);
}

/** A slash separates, except in a unit such as l/min and in a fraction of an inch. */
function atSlashes(piece: string): string[] {
  const parts = piece.split('/');
  if (parts.length === 1 || fractionOf(piece) !== undefined) return [piece];
  const last = parts[1]!.trim();
  const perUnit = parts.length === 2 && /^\D/.test(last) && amountOf(parts[0]!)?.unit;
  return perUnit && !SIZES.has(last) ? [piece] : parts;
}

function choiceOf(piece: string): AttributeChoice {
  const open = openRangeOf(piece);
  if (open) return open;
  const one = amountOf(piece);
  if (one) return amounts(one.amount, one.amount, one.unit);
  return rangeOf(piece) ?? { kind: 'words', words: wordsOf(piece) };
}

const amounts = (from: number, to: number, unit: string): AttributeChoice => ({
  kind: 'amounts',
  from,
  to,
  unit,
  scale: 1,
});

/** Yes and no are the same in every language. */
function wordsOf(piece: string): string {
  const value = attributeValue(piece);
  if (value.kind === 'choice') return value.yes ? 'yes' : 'no';
  return piece;
}

interface Amount {
  readonly amount: number;
  readonly unit: string;
}

function amountOf(piece: string): Amount | undefined {
  const size = SIZES.get(piece.trim());
  if (size !== undefined) return { amount: size, unit: 'size' };
  const value = attributeValue(piece);
  return value.kind === 'amount' ? { amount: value.amount, unit: value.unit } : fractionOf(piece);
}

/** Half an inch as shops write it. */
function fractionOf(piece: string): Amount | undefined {
  const [, whole = '0', top, bottom] =
    /^(?:(\d{1,3})[ -])?(\d{1,2})[/⁄](\d{1,2}) ?(?:"|″|′′|''|in|inch|inches|zoll)$/.exec(piece.trim()) ?? [];
  if (top === undefined || Number(bottom) === 0) return undefined;
  return { amount: Number(whole) + Number(top) / Number(bottom), unit: 'in' };
}

function rangeOf(piece: string): AttributeChoice | undefined {
  for (const to of TO) {
    // A sign in front is no range.
    const at = piece.indexOf(to, 1);
    if (at < 0) continue;
    const low = amountOf(piece.slice(0, at).trim());
    const high = amountOf(piece.slice(at + to.length).trim());
    if (low && high && low.amount <= high.amount && (low.unit === '' || low.unit === high.unit))
      return amounts(low.amount, high.amount, high.unit);
  }
  return undefined;
}

function openRangeOf(piece: string): AttributeChoice | undefined {
  const after = (starts: readonly string[]) => {
    const start = starts.find((each) => piece.startsWith(each));
    return start === undefined ? undefined : amountOf(piece.slice(start.length).trim());
  };
  const most = after(AT_MOST);
  if (most) return amounts(-Infinity, most.amount, most.unit);
  const least = after(AT_LEAST) ?? (piece.endsWith('+') ? amountOf(piece.slice(0, -1)) : undefined);
  return least && amounts(least.amount, Infinity, least.unit);
}

/** Amounts without a unit take that of the next one that has one. */
function withUnits(choices: readonly AttributeChoice[]): AttributeChoice[] {
  let unit = '';
  return choices
    .toReversed()
    .map((choice) => {
      if (choice.kind === 'words' || choice.unit === 'size') return choice;
      if (choice.unit !== '') unit = choice.unit;
      return choice.unit === '' ? { ...choice, unit } : choice;
    })
    .reverse();
}

function inBase(choice: AttributeChoice): AttributeChoice {
  if (choice.kind === 'words') return choice;
  const { unit, scale } = baseOf(choice.unit);
  return { kind: 'amounts', from: tidy(choice.from * scale), to: tidy(choice.to * scale), unit, scale };
}

/** An inch is 25.4 mm and not a billionth more. */
const tidy = (amount: number): number => (Number.isFinite(amount) ? Number(amount.toPrecision(9)) : amount);
