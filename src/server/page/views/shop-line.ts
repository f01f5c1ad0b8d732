import { html, type Html } from '../../../lib/index.ts';
import type { Page } from '../page.ts';
import { ago, counted, day, money } from '../words.ts';

const DAY_MS = 86_400_000;

/** The shop in a few numbers, and how fresh what was learned is. */
export function shopLine(page: Page): Html {
  const { history } = page.stats;
  const [main] = history.byCurrency;
  const numbers = [
    counted(history.orders, 'order'),
    counted(history.customers, 'customer'),
    counted(history.products, 'product'),
    main && main.orders > 0 && `${money(main.aovMinor, main.currency)} an order`,
  ];
  return html`<p class="shop"><span>${numbers.filter(Boolean).join(' · ')}</span> <span>${freshness(page)}</span></p>`;
}

function freshness({ stats, now }: Page): Html {
  const { learned, history } = stats;
  if (!learned) return html`Nothing learned yet`;
  const { orders, firstOrderAt, lastOrderAt } = learned.learnedFrom;
  const when = html`Learned
    <time datetime="${learned.learnedAt.toISOString()}">${ago(now - learned.learnedAt.getTime())}</time>`;
  if (orders === 0) return html`${when} from the catalogue alone`;
  const aheadMs = (history.lastOrderAt?.getTime() ?? 0) - lastOrderAt * 1000;
  const behind = aheadMs >= DAY_MS && html`; newer orders wait for <code>npx cartwright learn</code>`;
  return html`${when}, from orders of ${day(firstOrderAt * 1000)} to ${day(lastOrderAt * 1000)}${behind}`;
}
