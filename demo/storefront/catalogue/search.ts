import { fold } from '../../../src/lib/index.ts';
import type { Article } from './article.ts';

/** An article with the text that it is found by. */
export interface Searchable {
  readonly article: Article;
  readonly text: string;
}

const MOST_WORDS = 8;

/** What articles are found by: ids, titles in every language, brand and shelf. */
export function searchable(articles: readonly Article[]): readonly Searchable[] {
  return articles.map((article) => ({ article, text: fold(article.variants.map(textOf).join(' ')) }));
}

/** The articles that hold every word, in whatever spelling of capitals and accents. */
export function searchIn(index: readonly Searchable[], words: string): readonly Article[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  if (wanted.length === 0) return [];
  return index.flatMap(({ article, text }) => (wanted.every((word) => text.includes(word)) ? [article] : []));
}

const textOf = ({ id, title, titles, brand, categoryPath }: Article['lead']): string =>
  [id, title, ...Object.values(titles), brand, ...categoryPath].join(' ');
