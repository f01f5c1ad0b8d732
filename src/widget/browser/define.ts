/** The name of the element. */
const NAME = 'cartwright-offers';

/** Defines the element, once however often scripts are loaded. `address` is the script's own: it says where the server is, and with which key to ask. */
export function define(address: string): void {
  if (customElements.get(NAME)) return;
  const { origin, searchParams } = new URL(address);
  customElements.define(
    NAME,
    class extends HTMLElement {
      connectedCallback(): void {
        this.dispatchEvent(new CustomEvent('cartwright-ready', { detail: [origin, searchParams.get('key')] }));
      }
    },
  );
}
