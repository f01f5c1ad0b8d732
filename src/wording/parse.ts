import { IntlMessageFormat } from 'intl-messageformat';

/** A part of a message: its text, a name that is filled in, or a choice among further parts. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'argument'; readonly name: string; readonly isNumber: boolean }
  | { readonly kind: 'count' }
  | { readonly kind: 'select'; readonly name: string; readonly options: ReadonlyMap<string, readonly Part[]> }
  | {
      readonly kind: 'plural';
      readonly name: string;
      readonly offset: number;
      readonly options: ReadonlyMap<string, readonly Part[]>;
    };

/** What is wrong with a message, in words that follow its name. */
export class NotAMessage extends Error {}

/** Takes a message apart, or throws `NotAMessage`. Dates, styles of numbers and ordinals come written and are not understood. */
export function parse(message: string): readonly Part[] {
  return partsOf(elementsOf(message));
}

/** What the parser answers, as far as we read it. */
interface Element {
  readonly type: number;
  readonly value: string;
  readonly style?: unknown;
  readonly offset?: number;
  readonly pluralType?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
}

function elementsOf(message: string): readonly Element[] {
  try {
    return new IntlMessageFormat(message, 'en', undefined, {
      ignoreTag: true,
    }).getAst() as readonly unknown[] as Element[];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new NotAMessage(`is not a message in the form of ICU: ${wordsOf(error)}`);
  }
}

/** The parser names what it missed: EXPECT_ARGUMENT_CLOSING_BRACE. */
function wordsOf(error: SyntaxError & { location?: { start: { offset: number } } }): string {
  const where = error.location === undefined ? '' : ` at character ${error.location.start.offset + 1}`;
  return `${TROUBLES[error.message] ?? error.message}${where}`;
}

const TROUBLES: Readonly<Record<string, string>> = {
  EXPECT_ARGUMENT_CLOSING_BRACE: 'a brace is not closed',
  UNCLOSED_QUOTE_IN_ARGUMENT_STYLE: 'a quotation mark is not closed',
  EMPTY_ARGUMENT: 'nothing stands in the braces',
  MALFORMED_ARGUMENT: 'what stands in the braces is no name',
  INVALID_ARGUMENT_TYPE: 'after the name there must be number, plural or select',
  MISSING_OTHER_CLAUSE: 'the choice has no option `other`',
  EXPECT_SELECT_ARGUMENT_OPTIONS: 'the choice has no options',
  EXPECT_PLURAL_ARGUMENT_SELECTOR: 'an option of the plural has no name',
  EXPECT_SELECT_ARGUMENT_SELECTOR: 'an option has no name',
  EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT: 'an option of the plural has no text in braces',
  EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT: 'an option has no text in braces',
  DUPLICATE_PLURAL_ARGUMENT_SELECTOR: 'an option of the plural is there twice',
  DUPLICATE_SELECT_ARGUMENT_SELECTOR: 'an option is there twice',
};

const partsOf = (elements: readonly Element[]): readonly Part[] => elements.map(partOf);

function partOf({ type, value, style, offset = 0, pluralType, options = {} }: Element): Part {
  const choices = () => new Map(Object.entries(options).map(([name, option]) => [name, partsOf(option.value)]));
  if (type === 0) return { kind: 'text', text: value };
  if (type === 1) return { kind: 'argument', name: value, isNumber: false };
  if (type === 2 && !style) return { kind: 'argument', name: value, isNumber: true };
  if (type === 5) return { kind: 'select', name: value, options: choices() };
  if (type === 6 && pluralType === 'cardinal') return { kind: 'plural', name: value, offset, options: choices() };
  if (type === 7) return { kind: 'count' };
  throw new NotAMessage(
    `has {${value}} in a form that is not filled in here: write {${value}} alone, or as number, plural or select`,
  );
}

/** What a message is filled with: the names, and whether each is a number or a text. */
export function argumentsOf(parts: readonly Part[]): ReadonlyMap<string, 'number' | 'text'> {
  const found = new Map<string, 'number' | 'text'>();
  const visit = (part: Part): void => {
    if (part.kind === 'text' || part.kind === 'count') return;
    const isNumber = part.kind === 'plural' || (part.kind === 'argument' && part.isNumber);
    if (isNumber || !found.has(part.name)) found.set(part.name, isNumber ? 'number' : 'text');
    if (part.kind !== 'argument') for (const option of part.options.values()) option.forEach(visit);
  };
  parts.forEach(visit);
  return found;
}
