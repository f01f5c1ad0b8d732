import { decimalText, PRICE_EACH } from '../../domain/index.ts';
import { fold } from '../../lib/index.ts';
import type { Article } from './article.ts';
import { PIECE_NAMES } from './spec-words.ts';
import type { Step } from './step.ts';

/** Part of the price of a piece that a bigger pack must save: less is not worth buying more than one wants. */
const LEAST_SAVING_RATE = 0.125;
/** So much of the price of a piece saved is a whole gain. */
const WHOLE_SAVING_RATE = 0.25;

/**
 * What two packs of one thing differ in. A bigger pack is better only where each piece costs clearly less, and then both
 * are said: how many pieces, and what each costs. A smaller pack, or a pack of what is sold singly, is another thing.
 */
export function* packSteps(from: Article, to: Article): Generator<Step> {
  const [was, is] = [onSheet(from), onSheet(to)];
  if (was && is && was.count !== is.count) yield* biggerPack({ ...was, article: from }, { ...is, article: to });
  else if (from.spec.pieces !== to.spec.pieces || !was !== !is) {
    const [before, after] = [from.spec.pieces, to.spec.pieces].map(Number);
    // Where the data sheets count alike, or one does not count, titles that disagree say something else.
    const comparable = !was && !is && before! > 0 && after! > 0;
    if (comparable)
      yield* biggerPack(
        { name: 'pieces', count: before!, article: from },
        { name: 'pieces', count: after!, article: to },
      );
    else yield { difference: { name: 'pieces', to: to.spec.pieces ?? '' }, worth: 'bars' };
  }
}

interface Pack {
  readonly name: string;
  readonly count: number;
  readonly article: Article;
}

function* biggerPack(was: Pack, is: Pack): Generator<Step> {
  const [before, now] = [was.article.priceMinor / was.count, is.article.priceMinor / is.count];
  const saving = is.count > was.count ? 1 - now / before : 0;
  const { currency = '' } = is.article.product;
  const [from, to] = [before, now].map((minor) => decimalText(Math.round(minor), currency));
  const worth = Math.min(1, saving / WHOLE_SAVING_RATE) / 2;
  const pieces = { name: is.name, from: String(was.count), to: String(is.count) };
  if (saving < LEAST_SAVING_RATE || from === to) yield { difference: pieces, worth: 'bars' };
  else {
    yield { difference: pieces, worth };
    yield { difference: { name: PRICE_EACH, from: from!, to: to! }, worth };
  }
}

/** Pieces in the pack by its data sheet, with the shop's own word for them. */
function onSheet({ product, attributes }: Article): { name: string; count: number } | undefined {
  for (const name of Object.keys(product.attributes)) {
    const value = attributes.get(fold(name));
    if (PIECE_NAMES.has(fold(name)) && value?.kind === 'amount' && value.unit === '' && value.amount > 0)
      return { name, count: value.amount };
  }
  return undefined;
}
