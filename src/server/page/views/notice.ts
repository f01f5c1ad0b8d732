import { html, type Html } from '../../../lib/index.ts';
import type { Page } from '../page.ts';

/** Says plainly when the shop is our own invention, or when nothing has been learned yet, and what to type. */
export function notice({ stats, home }: Page): Html | undefined {
  const { demo, history, learned } = stats;
  const toImport = html`<code>npx cartwright import orders FILE${homeOption(home)}</code>`;
  const toLearn = html`<code>npx cartwright learn${homeOption(home)}</code>`;
  if (demo)
    return band(
      html`<strong>This is a demo shop: its products, shoppers and orders are invented.</strong> To see your own, type
        ${toImport} and then ${toLearn}.`,
    );
  if (history.orders === 0)
    return band(
      html`<strong>There are no orders to learn from yet.</strong> Load your history with ${toImport}, then type
        ${toLearn}.`,
    );
  if (!learned) return band(html`<strong>Nothing has been learned from your orders yet.</strong> Type ${toLearn}.`);
  return undefined;
}

const band = (words: Html): Html => html`<aside class="notice" aria-label="Please note"><p>${words}</p></aside>`;

/** Who keeps the shop at the usual place need not name it. */
function homeOption(home: string): string {
  if (/[\\/]\.cartwright$/.test(home)) return '';
  return /^[\w./@:+-]+$/.test(home) ? ` --home ${home}` : ` --home '${home.replaceAll("'", String.raw`'\''`)}'`;
}
