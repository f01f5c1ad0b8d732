import { readFileSync } from 'node:fs';
import { pictureOf } from '../../../demo/index.ts';
import { html, Html } from '../../../src/lib/index.ts';
import { markup } from '../../../src/server/testing.ts';
import { type FormName, renderForm } from '../../../src/widget/index.ts';
import { type ServedPages, servePages } from '../serve-pages.ts';
import { PRODUCTS } from './shop-window.ts';
import { galleryViews } from './views.ts';

const STYLE = readFileSync(new URL('../../../src/widget/style.css', import.meta.url), 'utf8');

/** How the gallery is dressed: as a page that sets nothing of ours, or as a shop with colours of its own. */
export const DRESSES = {
  plain: 'body { font-family: sans-serif; color: CanvasText; background: Canvas }',
  shop: `body { font-family: serif; color: light-dark(#23302b, #e8efe9); background: light-dark(#fbfaf7, #17201c) }
    cartwright-offers { --cartwright-accent: light-dark(#1f6b4a, #8fd6b2); --cartwright-on-accent: light-dark(#fff, #10241a);
      --cartwright-radius: 0.9em }`,
};

/** What a gallery looks like. */
export interface GalleryLook {
  readonly locale?: string;
  readonly dress?: keyof typeof DRESSES;
  readonly rtl?: boolean;
  /** In a shadow root, as the element has it; in the page, as a fragment stands there, unless set. */
  readonly shadow?: boolean;
  /** Style of the page besides. */
  readonly style?: string;
}

/** Serves one page with every form of the widget as a server makes it, at `/`. */
export async function openGallery(look: GalleryLook = {}): Promise<ServedPages> {
  const pages = await servePages();
  pages.serve('/', { type: 'text/html', body: galleryPage(look) });
  for (const product of PRODUCTS.values())
    pages.serve(`/pictures/${encodeURIComponent(product.id)}.svg`, { type: 'image/svg+xml', body: pictureOf(product) });
  return pages;
}

/** Every form as markup, in one language. */
export function galleryForms(locale = 'en'): readonly Html[] {
  return Object.entries(galleryViews(locale)).flatMap(
    ([form, view]) => renderForm(markup, view, form as FormName) ?? [],
  );
}

function galleryPage({ locale, dress = 'plain', rtl, shadow, style = '' }: GalleryLook): string {
  const css = new Html(STYLE);
  const shown = galleryForms(locale).map((form) =>
    shadow
      ? html`<cartwright-offers
          ><template shadowrootmode="open"
            ><style>
              ${css}</style
            >${form}</template
          ></cartwright-offers
        >`
      : html`<cartwright-offers class="cartwright">${form}</cartwright-offers>`,
  );
  return html`<!doctype html>
    <html lang="${locale ?? 'en'}" dir="${rtl ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Gallery</title>
        <style>
          :root { color-scheme: light dark }
          body { margin: 0 auto; padding: 16px; max-width: 1100px; line-height: 1.45 }
          cartwright-offers { margin-block-end: 48px }
          ${!shadow && css}
          ${new Html(DRESSES[dress] + style)}
        </style>
      </head>
      <body>
        <main>
          <h1>Gallery</h1>
          ${shown}
        </main>
      </body>
    </html>`.text;
}
