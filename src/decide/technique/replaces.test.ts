import { expect, test } from 'vitest';
import { DEFAULT_CONFIG, DecisionRequest, type Strategy } from '../../domain/index.ts';
import { snapshotOf } from '../../domain/testing.ts';
import { openMoment } from '../moment.ts';
import { replacedBy } from './replaces.ts';

const lamps = { categoryPath: ['Home', 'Lamps'] };
const snapshot = snapshotOf({
  products: [
    { id: 'lamp', ...lamps },
    { id: 'lamp-pro', ...lamps },
    { id: 'lantern', ...lamps },
    { id: 'shade', ...lamps },
    { id: 'rug', categoryPath: ['Home', 'Rugs'] },
    { id: 'torch', categoryPath: ['Outdoors'] },
  ],
  pairs: {
    lamp: [
      { id: 'shade', score: 0.5, type: 'complement' },
      { id: 'torch', score: 0.4, type: 'substitute' },
    ],
  },
  upgrades: { lamp: [{ id: 'lamp-pro', score: 0.6 }] },
});

function replaced(id: string, strategy: Strategy, request: object): [string, number] | undefined {
  const whole = DecisionRequest.parse(request);
  const about = [
    ...(whole.productId === undefined ? [] : [whole.productId]),
    ...whole.cart.map((line) => line.productId),
  ];
  const moment = openMoment({ snapshot, config: DEFAULT_CONFIG, request: whole, about, at: 0 });
  const candidate = {
    strategy,
    place: snapshot.find(id),
    score: 1,
    entry: 0,
    from: snapshot.find('lamp'),
    supporters: 1,
  };
  const found = replacedBy(candidate, moment);
  return found && [snapshot.idOf(found.place), found.rate];
}

const page = { placement: 'product_page', productId: 'lamp' };
const cart = { placement: 'cart', cart: [{ productId: 'rug' }, { productId: 'lamp' }] };

test('L12 what stands in for what is at hand replaces it: surely once it is in the cart, mostly while it is looked at', () => {
  expect(replaced('lamp-pro', 'upgrade', page)).toEqual(['lamp', 1]);
  expect(replaced('torch', 'blend', page)).toEqual(['lamp', 0.8]);
  expect(replaced('torch', 'blend', cart)).toEqual(['lamp', 1]);
  expect(replaced('torch', 'blend', { ...page, placement: 'add_to_cart' })).toEqual(['lamp', 1]);
});

test('L12 what is looked at next on the same shelf is taken instead, unless orders show that both are bought', () => {
  expect(replaced('lantern', 'viewed_next', page)).toEqual(['lamp', 0.8]);
  expect(replaced('shade', 'viewed_next', page)).toBeUndefined();
  expect(replaced('rug', 'viewed_next', page)).toBeUndefined();
  expect(replaced('lantern', 'blend', page)).toBeUndefined();
});
