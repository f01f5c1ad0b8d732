import type { Form } from '../form.ts';
import { box } from '../parts/box.ts';
import { cards } from '../parts/cards.ts';

/** What a shopper who has just ordered may want beside it. */
export const thanks: Form = (kit) => box(kit, cards(kit));
