import { type Condition, type Currency, Refusal } from '../domain/index.ts';
import { type AskedOf, segmentShop } from './segments/asked-of.ts';
import { NARROW_BELOW, type SampledSize, sizeOf } from './segments/segment-size.ts';
import { type Worth, worthOf } from './segments/worth.ts';

/** A segment of the configuration, with its size, some of its members and what they are worth. */
export interface ShownSegment extends SampledSize, Worth {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  readonly when: Condition;
  readonly shoppers: number;
  readonly narrowBelow: number;
  readonly currency?: Currency;
}

const SAMPLE = 10;

/** One segment of the configuration as it is now. */
export async function showSegment(asked: AskedOf, id: string): Promise<ShownSegment> {
  const { census, config, snapshot } = await segmentShop(asked);
  const segment = config.segments.find((each) => each.id === id);
  if (!segment) throw new Refusal('not_found', `There is no segment "${id}".`, fixFor(config.segments));
  const { name, note, when } = segment;
  const found = census.count(when);
  const { currency } = snapshot.shoppers;
  return {
    id,
    name,
    ...(note !== undefined && { note }),
    when,
    ...sizeOf(when, found, { census, settings: config.traits }),
    sample: census.sample(found, SAMPLE),
    ...worthOf(snapshot, found.members),
    ...(currency !== undefined && { currency }),
    shoppers: census.shoppers,
    narrowBelow: NARROW_BELOW,
  };
}

const MOST_NAMED = 10;

function fixFor(segments: readonly { readonly id: string }[]): string {
  if (segments.length === 0) return 'The configuration names none yet: docs/segments.md shows how to write one.';
  const named = segments.slice(0, MOST_NAMED).map(({ id }) => id);
  return `There are: ${named.join(', ')}${segments.length > MOST_NAMED ? ' and others' : ''}.`;
}
