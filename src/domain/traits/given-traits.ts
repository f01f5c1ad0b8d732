import { z } from 'zod';
import { Language } from '../locale.ts';
import { text } from '../text.ts';
import { TRAITS } from './traits.ts';

/** What the shop itself tells of a customer. Nothing is guessed: what is left out is unknown. */
export const GivenTraits = z
  .strictObject({
    ageBand: z.enum(TRAITS.ageBand.choices),
    gender: z.enum(TRAITS.gender.choices),
    homeLanguage: Language,
    culture: text(80),
    incomeBand: z.enum(TRAITS.incomeBand.choices),
    /** Mean of the stars that the customer gave, 1 to 5. */
    rating: z.number().min(1).max(5),
    /** The customer's last word on the shop. */
    feedback: z.enum(TRAITS.feedback.choices),
    /** Answer to the question whether the customer would recommend the shop. */
    netPromoter: z.int().min(0).max(10),
  })
  .partial();
export type GivenTraits = z.infer<typeof GivenTraits>;

/** What the shop tells that is a word. */
export const GIVEN_CHOICES = [
  'country',
  'language',
  'ageBand',
  'gender',
  'homeLanguage',
  'culture',
  'incomeBand',
  'feedback',
] as const;
/** The name of such a trait. */
export type GivenChoice = (typeof GIVEN_CHOICES)[number];
/** What the shop tells that is a number. */
export const GIVEN_NUMBERS = ['rating', 'netPromoter'] as const;
/** The name of such a trait. */
export type GivenNumber = (typeof GIVEN_NUMBERS)[number];
