import { expect, test } from 'vitest';
import { treeOf } from './index.ts';

test('S1 a form is sent as plain values: names, attributes that are set, and what stands in it, in order', () => {
  const none = false;
  const tree = treeOf(
    'ul',
    { part: 'list', hidden: false, id: undefined, open: true },
    [treeOf('li', {}, 'a', undefined), none, [treeOf('li', {}), 'b']],
    'c',
  );
  expect(tree).toEqual(['ul', { part: 'list', open: '' }, ['li', {}, 'a'], ['li', {}], 'b', 'c']);
  expect(treeOf('p', {}, [treeOf('b', {}, 'x')])).toEqual(['p', {}, ['b', {}, 'x']]);
});
