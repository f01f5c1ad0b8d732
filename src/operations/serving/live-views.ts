import { setImmediate as pause } from 'node:timers/promises';
import type { Foretell } from '../../decide/index.ts';
import type { Snapshot } from '../../domain/index.ts';
import { NewerSessions } from '../../scoring/index.ts';
import type { Click } from '../../store/index.ts';
import type { Context } from '../context.ts';

/** What visitors look at next, with the sessions that ended since the snapshot was learned. */
export interface LiveViews {
  /** Undefined as long as no session is newer than what the snapshot says. */
  foretell(): Foretell | undefined;
  /** How many sessions are newer. */
  count(): number;
  /** Forgets everything and begins again from what that snapshot has not read. */
  restart(snapshot: Snapshot | undefined): void;
  /** Reads the clicks that have come in since the last look, and learns from the sessions that have ended. */
  refresh(): Promise<void>;
}

/** Rows that are read at once, and products whose steps are made anew at once, so that no decision waits long for either. */
const CLICKS_AT_ONCE = 2_000;
const STEPS_AT_ONCE = 20;
/** Word that comes later than this says nothing of what visitors do now; it counts when everything is learned anew. */
const LATE_SECONDS = 86_400;

/** Live views of the clicks in a context's store. */
export function liveViews(context: Context): LiveViews {
  let current: Since | undefined;
  let running: Promise<void> | undefined;
  const readClicks = async (since: Since): Promise<void> => {
    for (let more = true; more && since === current;) {
      const clicks = await context.store.events.clicksSince(since.readUntil, CLICKS_AT_ONCE);
      takeIn(since, clicks, context.now() / 1000);
      more = clicks.length >= CLICKS_AT_ONCE;
    }
  };
  const refresh = async (): Promise<void> => {
    const since = current;
    if (since === undefined) return;
    await readClicks(since);
    while (since === current && since.sessions.refresh(STEPS_AT_ONCE) > 0) await pause();
  };
  return {
    foretell: () => current?.sessions.after,
    count: () => current?.sessions.count ?? 0,
    restart: (snapshot) => (current = snapshot && sinceOf(snapshot, context.now() / 1000)),
    refresh: () => (running ??= refresh().finally(() => (running = undefined))),
  };
}

/** What has come in since a snapshot was learned. */
interface Since {
  readonly snapshot: Snapshot;
  readonly sessions: NewerSessions;
  /** Seconds since 1970, by the clock of the database. */
  readUntil: number;
}

/** A snapshot that knows of no sessions is from before they were learned: nobody knows where it stopped reading. */
function sinceOf(snapshot: Snapshot, now: number): Since {
  const { sessions } = snapshot;
  return { snapshot, sessions: new NewerSessions(sessions), readUntil: sessions?.readUntil ?? now };
}

function takeIn(since: Since, clicks: readonly Click[], now: number): void {
  since.readUntil = clicks.at(-1)?.receivedAt ?? since.readUntil;
  const known = clicks
    .filter(({ at, receivedAt }) => receivedAt - at < LATE_SECONDS)
    .map(({ shopper, productId, at }) => ({ shopper, product: since.snapshot.find(productId), at }))
    .filter(({ product }) => product >= 0);
  since.sessions.take(known, now);
}
