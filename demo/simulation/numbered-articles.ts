import { ARTICLES, type KindName } from '../catalogue/articles.ts';
import type { Article } from '../catalogue/department.ts';

const placeOfId = new Map(ARTICLES.map(({ product }, place) => [product.id, place]));
const groups = Map.groupBy(ARTICLES, thingOf);
const numberOfThing = new Map([...groups.keys()].map((id, number) => [id, number]));

/** The article with this id; undefined for what the demo shop does not sell. */
export function articleOf(id: string): Article<KindName> | undefined {
  return ARTICLES[placeOfId.get(id) ?? -1];
}

/** The same number for all sizes of a thing: people like a jersey, not its size. */
export function thingNumber(article: Article<KindName>): number {
  return numberOfThing.get(thingOf(article)) ?? -1;
}

/** All sizes of the thing that an article is. */
export function sizesOf(article: Article<KindName>): readonly Article<KindName>[] {
  return groups.get(thingOf(article)) ?? [];
}

function thingOf({ product }: Article<KindName>): string {
  return product.groupId ?? product.id;
}
