import { ASKED_BY, CartwrightOffers } from './element.ts';
import { quietly } from './quietly.ts';
import { reportWhenLeaving } from './report.ts';
import { setServer } from './server.ts';

const NAME = 'cartwright-offers';

/** Defines the element, once however often scripts are loaded. `address` is the script's own: it says where the server is, and with which key to ask. */
export function define(address: string | undefined): void {
  quietly(() => {
    if (customElements.get(NAME)) return;
    setServer(address!);
    customElements.define(NAME, CartwrightOffers);
    reportWhenLeaving();
    addEventListener('cartwright-added', CartwrightOffers.openAfter);
    new MutationObserver(CartwrightOffers.askAnew).observe(document.documentElement, {
      subtree: true,
      attributeFilter: ASKED_BY.map((name) => `data-cartwright-${name}`),
    });
  });
}
