/** The shop that the demo history belongs to. None of it exists. */
export const DEMO_SHOP = {
  name: 'Heide & Hill',
  currency: 'EUR',
  seed: 20_250_607,
  statement:
    'Heide & Hill is an invented shop: its products, brands and people were made up, and its orders were drawn by a simulation.',
} as const;
