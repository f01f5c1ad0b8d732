import { ASSETS } from '../assets.ts';
import { html, type Html } from '../../../lib/index.ts';

/** What every page of ours says of itself before it begins; `script` where it has one. */
export function head(title: string, { script = false } = {}): Html {
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${title}</title>
    <link rel="stylesheet" href="${ASSETS.style.address}" />
    <link rel="icon" type="image/svg+xml" href="${ASSETS.sign.address}" />
    ${script && html`<script src="${ASSETS.script.address}" defer></script>`}
  </head>`;
}
