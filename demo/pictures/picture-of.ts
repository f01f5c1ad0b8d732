import type { Product } from '../../src/domain/index.ts';
import { abstract } from './abstract.ts';
import { backdropOf } from './backdrop.ts';
import { lookOf } from './look.ts';
import { MOTIFS } from './motifs.ts';
import { recogniser } from './recognise.ts';
import { xmlText } from './shapes.ts';

/** What a picture can be asked to be. */
export interface PictureOptions {
  /** Width and height in pixels that the document declares; it scales in any case. */
  readonly size?: number;
  /** What a reader of screens is told; by default the title of the product. */
  readonly label?: string;
}

const recognise = recogniser(MOTIFS.map(([, motif]) => motif));

/**
 * A picture of a product, drawn from its title, categories and attributes: a whole SVG document of at most six kilobytes, square,
 * with its own ground. The same product gives the same picture. It holds no script, no style and no reference to anything, whatever
 * the product says.
 */
export function pictureOf(product: Product, { size = 400, label = product.title }: PictureOptions = {}): string {
  const side = Number.isFinite(size) ? Math.min(2000, Math.max(1, Math.round(size))) : 400;
  const draw = recognise(product)?.draw ?? abstract;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="${side}" height="${side}" role="img">`,
    `<title>${xmlText(label.slice(0, 120))}</title>`,
    backdropOf(product),
    draw(lookOf(product)),
    '</svg>',
  ].join('');
}
