import { isDeepStrictEqual } from 'node:util';
import type { ConfigId, ShopConfig } from '../domain/index.ts';
import type { Context } from './context.ts';
import { readConfigInForce } from './serving/live-config.ts';

/** One part in which a draft differs from what is in force: `rules.winter-sale`, `placements.cart`, `timeZone`. */
export interface ConfigChange {
  readonly part: string;
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What a draft would change. */
export interface ConfigDiff {
  /** The configuration in force; absent where nothing was stored yet. */
  readonly id?: ConfigId;
  readonly changes: readonly ConfigChange[];
}

/** Tells what a draft would change of the configuration in force, entry by entry. */
export async function diffConfig(context: Context, draft: ShopConfig): Promise<ConfigDiff> {
  const { id, config } = await readConfigInForce(context);
  const changes = (Object.keys(draft) as (keyof ShopConfig)[]).flatMap((section) =>
    changesOf(section, config[section], draft[section]),
  );
  return { ...(id !== undefined && { id }), changes };
}

function changesOf(section: string, before: unknown, after: unknown): ConfigChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  const [old, now] = [entriesOf(before), entriesOf(after)];
  if (!old || !now) return [{ part: section, change: 'changed', before, after }];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  const changes = names.flatMap((name) => changeOf(`${section}.${name}`, old.get(name), now.get(name)));
  const stayed = (those: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>) =>
    [...those.keys()].filter((name) => others.has(name));
  const [from, to] = [stayed(old, now), stayed(now, old)];
  // The order of rules matters.
  const moved = Array.isArray(before) && !isDeepStrictEqual(from, to);
  return moved ? [...changes, { part: section, change: 'moved', before: from, after: to }] : changes;
}

function changeOf(part: string, before: unknown, after: unknown): ConfigChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (before === undefined) return [{ part, change: 'added', after }];
  if (after === undefined) return [{ part, change: 'removed', before }];
  return [{ part, change: 'changed', before, after }];
}

/** Entries by their names, of a list of named ones or of an object. */
function entriesOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const named = value.map((entry: unknown) => [Reflect.get(Object(entry), 'id') as unknown, entry] as const);
  return named.every((pair): pair is [string, unknown] => typeof pair[0] === 'string') ? new Map(named) : undefined;
}
