import type { Channel } from './config/restraint.ts';
import type { Placement } from './placement.ts';

/** How offers at a placement reach a person. */
export function channelOf(placement: Placement): Channel {
  if (placement === 'tracking_page') return 'tracking';
  if (placement === 'agent') return 'agent';
  return placement.endsWith('_email') ? 'email' : 'page';
}
