import type { OfferEvent } from '../../src/domain/index.ts';
import { createRandom, type Random } from '../../src/lib/index.ts';
import type { KindName } from '../catalogue/articles.ts';
import type { Article } from '../catalogue/department.ts';
import { LIVES } from '../needs/lives.ts';
import { drawShopper } from '../shoppers/shopper.ts';
import { DEMO_SHOP } from '../shop.ts';
import { choose, type Visit } from './basket.ts';
import { type Calendar, calendarBefore, instantOn, placeAt, shoppingDays } from './calendar.ts';
import { shop } from './visit.ts';

/** Visitors who looked around, most of whom bought nothing; all of them without a name. */
const VISITOR_COUNT = 8_000;
/** They came in the last days of the history. */
const BROWSED_DAYS = 60;
/** Stream of chance of the first one. */
const VISITOR_STREAM = 4_000_000;
/** Chance to leave after each thing that was looked for. */
const LEAVES = 0.25;
/** Chance of one more look at something of the same kind before making up one's mind. */
const COMPARES = 0.7;
/** Chance to go back to what was seen before. */
const RETURNS = 0.12;
const MOST_COMPARED = 4;

/**
 * What visitors of the demo shop looked at in the last 60 days before `until`: each needs what shoppers of a life need,
 * compares some that would fit, and goes on to what the chosen one calls for. The same seed and instant give the same views.
 */
export function* demoViews(options: { until: Date; seed?: number }): Iterable<OfferEvent> {
  const calendar = calendarBefore(options.until);
  const days = new Map(LIVES.map((life) => [life, shoppingDays(calendar, life.season)]));
  for (let visitor = 0; visitor < VISITOR_COUNT; visitor += 1) {
    const random = createRandom(options.seed ?? DEMO_SHOP.seed, VISITOR_STREAM + visitor);
    const shopper = drawShopper(random);
    const totals = days.get(shopper.life) ?? new Float64Array(calendar.days + 1);
    const day = placeAt(totals, calendar.days - BROWSED_DAYS, random.next());
    const month = calendar.month[day] ?? 0;
    const visit = shop(shopper, { day, daysLeft: calendar.days - day, month, later: [] }, random);
    yield* viewsOf(visit, { visitor, calendar });
  }
}

function* viewsOf(visit: Visit, { visitor, calendar }: { visitor: number; calendar: Calendar }): Iterable<OfferEvent> {
  const { random, day } = visit;
  let atMs = instantOn(calendar, day, random);
  const name = `demo-visitor-${String(visitor + 1).padStart(4, '0')}`;
  for (const [place, { product }] of lookedAt(visit).entries()) {
    if (atMs >= calendar.untilMs) return;
    const at = new Date(atMs).toISOString();
    yield { id: `${name}-${place + 1}`, kind: 'viewed', productId: product.id, at, shopper: { anonymousId: name } };
    atMs += 8_000 + random.below(90_000);
  }
}

/** What a visitor looks at, in order: of each thing that is needed some that would do, and last the one that pleases. */
function lookedAt(visit: Visit): Article<KindName>[] {
  const { random } = visit;
  const seen: Article<KindName>[] = [];
  for (const { article } of visit.lines) {
    for (let more = 0; more < MOST_COMPARED && random.chance(COMPARES); more += 1) {
      const other = choose(visit, article.kind);
      if (other && other !== seen.at(-1) && other !== article) seen.push(other);
    }
    seen.push(article);
    if (seen.length > 2 && random.chance(RETURNS)) seen.push(earlier(seen, random));
    if (random.chance(LEAVES)) break;
  }
  return seen;
}

function earlier(seen: readonly Article<KindName>[], random: Random): Article<KindName> {
  return random.pick(seen.slice(0, -1));
}
