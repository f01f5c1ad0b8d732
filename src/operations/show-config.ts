import { type ConfigId, type ShopConfig } from '../domain/index.ts';
import type { Context } from './context.ts';
import { readConfigInForce } from './serving/live-config.ts';

/** The configuration in force; without id, version and time it is what a fresh shop has. */
export interface ShownConfig {
  readonly id?: ConfigId;
  readonly version?: number;
  readonly at?: string;
  readonly note?: string;
  readonly config: ShopConfig;
}

/** What is decided by now, whole, with what was left out as it is by default. */
export async function showConfig(context: Context): Promise<ShownConfig> {
  const { config, record } = await readConfigInForce(context);
  if (record === undefined) return { config };
  const { id, version, at, note } = record;
  return { id, version, at: at.toISOString(), ...(note !== undefined && { note }), config };
}
