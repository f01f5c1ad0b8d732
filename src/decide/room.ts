import { channelOf } from '../domain/index.ts';
import type { Moment } from './moment.ts';
import type { PlacementPlan } from './placements.ts';
import { SILENCES } from './silences.ts';

/** How many offers there is room for, and why there is none where that is so, in words for merchants. */
export interface Room {
  readonly slots: number;
  readonly silence?: string;
}

/** What the caps of the configuration leave of a plan's slots: of the placement, the page, the session and the shopper's attention. */
export function roomFor({ slots }: PlacementPlan, { config, request, remembered }: Moment): Room {
  const { perPlacement, perPage, perSession, attention } = config.caps;
  const onPage = new Set(request.onPage).size;
  if (onPage >= perPage) return none(SILENCES.pageFull(onPage, perPage));
  const shown = remembered.shownInSession();
  if (shown >= perSession) return none(SILENCES.sessionFull(shown, perSession));
  const spent = remembered.attentionSpent();
  const cost = attention.cost[channelOf(request.placement)];
  if (spent + cost > attention.most && cost > 0) return none(SILENCES.attentionSpent({ ...attention, spent, cost }));
  return { slots: Math.min(slots, perPlacement, perPage - onPage, perSession - shown) };
}

const none = (silence: string): Room => ({ slots: 0, silence });
