import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { History } from '../../domain/index.ts';
import { CartPredictor } from '../../scoring/index.ts';
import { catalogueOf } from '../catalogue.ts';
import { pairs } from '../pairs.ts';
import { similar } from '../similar.ts';
import { anyHistory, historyOf, NOW } from '../testing.ts';
import { textVectors } from '../text-vectors.ts';
import { learnCompletion } from './completion.ts';

function learned(history: History) {
  const catalogue = catalogueOf(history.products);
  const options = { catalogue, asOf: NOW };
  const tables = {
    size: history.products.length,
    offerable: catalogue.offerable,
    pairs: pairs(history, options),
    similar: similar(textVectors(history.products), { catalogue }),
  };
  const completion = learnCompletion(history, { ...options, ...tables, seed: 1 });
  return { completion, predictor: new CartPredictor({ ...tables, ...completion }, completion.blend), catalogue };
}

test('L2 whatever the history: finite scores, best first, nothing twice, nothing of the cart, nothing that is not for sale', () => {
  fc.assert(
    fc.property(anyHistory, fc.array(fc.nat(13), { maxLength: 6 }), (history, some) => {
      const { predictor, catalogue } = learned(history);
      const cart = [...new Set(some)].filter((place) => place < history.products.length);
      const found = predictor.suggest({ cart });
      const shown = [...found.product.subarray(0, found.count)];
      const scores = [...found.score.subarray(0, found.count)];
      const offered = catalogue.offerable.filter((each, place) => each === 1 && !cart.includes(place)).length;
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.length).toBe(Math.min(20, offered));
      expect(shown.some((place) => cart.includes(place) || catalogue.offerable[place] === 0)).toBe(false);
      expect(scores.every(Number.isFinite)).toBe(true);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }),
  );
});

test('L2 the same history and seed give the same weights and tables', () => {
  const history = historyOf(
    Array.from({ length: 60 }, (_, o) => ({ ids: ['a b', 'c d e', 'a f'][o % 3]!, daysAgo: 60 - o })),
  );
  expect(learned(history).completion).toEqual(learned(history).completion);
});

test('L2 what goes with the cart comes before what merely sells', () => {
  const history = historyOf(
    Array.from({ length: 400 }, (_, o) => ({
      ids: ['lamp bulb', 'mug', 'mug tea', 'mug', 'pen paper'][o % 5]!,
      daysAgo: 400 - o,
    })),
  );
  const { predictor } = learned(history);
  const place = (id: string) => history.products.findIndex((product) => product.id === id);
  expect(predictor.suggest({ cart: [place('lamp')] }).product[0]).toBe(place('bulb'));
  expect(predictor.suggest({ cart: [place('paper')] }).product[0]).toBe(place('pen'));
});
