import { z } from 'zod';
import { isTimeZone } from '../../lib/index.ts';
import { ClaimsSection, ClaimText } from './claims.ts';
import { CompatibilitySection } from './compatibility.ts';
import { Experiment, HoldoutSection } from './experiments.ts';
import { MerchantList, MerchantRule } from './merchant-rules.ts';
import { OfferDefinition } from './offers.ts';
import { MessagesSection } from './messages.ts';
import { named } from './named.ts';
import { PlacementsSection } from './placements.ts';
import { CapsSection, RefusalsSection, RestraintSection } from './restraint.ts';
import { refuseSensitivePrices, SegmentDefinition, TraitSettings } from './segments.ts';
import { TechniqueConfig } from './technique.ts';

const Sections = z.strictObject({
  /** Whose days and seasons are meant: a name such as Europe/Amsterdam. */
  timeZone: z.string().refine(isTimeZone, 'is not the name of a time zone, such as Europe/Amsterdam').default('UTC'),
  placements: PlacementsSection,
  rules: named(MerchantRule, 1_000),
  lists: named(MerchantList, 1_000),
  segments: named(SegmentDefinition, 300),
  traits: TraitSettings,
  compatibility: CompatibilitySection,
  restraint: RestraintSection,
  caps: CapsSection,
  refusals: RefusalsSection,
  holdout: HoldoutSection,
  experiments: named(Experiment, 100),
  offers: named(OfferDefinition, 1_000),
  technique: TechniqueConfig.prefault({}),
  claims: ClaimsSection,
  texts: named(ClaimText, 1_000),
  messages: MessagesSection,
});

/** Everything that a merchant decides, as one document. What is left out is as it is by default; a fresh shop needs none of it. */
export const ShopConfig = Sections.superRefine(refuseSensitivePrices);
export type ShopConfig = z.infer<typeof ShopConfig>;
export type ShopConfigInput = z.input<typeof ShopConfig>;

/** The names of its sections. */
export const CONFIG_SECTIONS = Object.keys(ShopConfig.shape) as (keyof ShopConfig)[];

/** A shop whose merchant has not said anything. */
export const DEFAULT_CONFIG: ShopConfig = ShopConfig.parse({});
