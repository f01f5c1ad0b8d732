import { createHash } from 'node:crypto';
import type { PageAnswer, PageRequest } from '../../src/domain/index.ts';
import { pictureOf } from '../pictures/picture-of.ts';
import { partsOf } from './addresses.ts';
import type { Catalogue } from './catalogue/catalogue.ts';

const PLACE = '/shop/pictures/';
const ENDING = '.svg';

/** The drawing of a product, or undefined where the address is not one of a picture. A picture that a browser holds already is not sent again. */
export function pictureAt(catalogue: Catalogue, path: string, { headers }: PageRequest): PageAnswer | undefined {
  if (!path.startsWith(PLACE) || !path.endsWith(ENDING)) return undefined;
  const [id = ''] = partsOf(path.slice(PLACE.length, -ENDING.length)) ?? [];
  const product = catalogue.find(id);
  if (product === undefined) return undefined;
  const body = pictureOf(product);
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  const told = {
    etag,
    'cache-control': 'private, max-age=3600',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'none'; sandbox",
  };
  const held = headers['if-none-match'] === etag;
  return {
    type: 'image/svg+xml; charset=utf-8',
    body: held ? '' : body,
    headers: told,
    ...(held && { unchanged: true }),
  };
}
