/** The shop that the demo history belongs to. None of it exists. */
export const DEMO_SHOP = {
  name: 'Heide & Hill',
  currency: 'EUR',
  seed: 20_250_607,
} as const;
