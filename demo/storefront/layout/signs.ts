import { html, Html } from '../../../src/lib/index.ts';

/** A hill with its heath, and the moon above: the shop's own sign. */
export const SIGN: Html = html`<svg class="sign" viewBox="0 0 40 40" width="36" height="36" aria-hidden="true">
  <circle cx="20" cy="20" r="20" class="sky" />
  <circle cx="27" cy="12.5" r="4" class="moon" />
  <path d="M1.6 27.5C8 19 13 18 18 22.5c4 3.6 7 3 11-.5 3-2.6 6-2.2 9.3 1A20 20 0 0 1 1.6 27.5z" class="hill" />
  <path d="M3.5 31.2c7-4.5 12-4 17-1.2s10 2 15.5-1.5A20 20 0 0 1 3.5 31.2z" class="heath" />
</svg>`;

/** A looking glass. */
export const SEARCH: Html = line('<circle cx="9" cy="9" r="5.5"/><path d="m13.2 13.2 4.3 4.3"/>');
/** Somebody. */
export const PERSON: Html = line(
  '<circle cx="10" cy="6.8" r="3.3"/><path d="M3.5 17c.8-3.700 3.3-5.5 6.5-5.5s5.700 1.8 6.5 5.5"/>',
);
/** A basket. */
export const BASKET: Html = line('<path d="M3 8h14l-1.5 8.5h-11z"/><path d="M6.5 8 9 3.5M13.5 8 11 3.5"/>');

function line(paths: string): Html {
  return html`<svg
    viewBox="0 0 20 20"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${new Html(paths)}
  </svg>`;
}
