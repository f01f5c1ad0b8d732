import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { OfferKind, ShopConfig } from '../../src/domain/index.ts';
import { readDocuments } from '../house/read-documents.ts';

const guide = readDocuments().find(({ path }) => path === 'docs/offers.md');
const examples = (guide?.blocks ?? []).filter(({ language }) => language === 'yaml');

test('H13 every example of the guide to offers is a configuration, and every kind has one', () => {
  const kinds = examples.flatMap(({ text, line }) => {
    const { success, error, data } = ShopConfig.safeParse(parse(text));
    expect([line, success, error?.issues ?? []]).toEqual([line, true, []]);
    return data?.offers.map(({ kind }) => kind) ?? [];
  });
  expect([...new Set(kinds)].sort()).toEqual(OfferKind.options.toSorted());
});
